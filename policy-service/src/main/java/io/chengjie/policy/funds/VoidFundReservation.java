package io.chengjie.policy.funds;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.proto.policy.v1.ErrorReason;
import io.chengjie.proto.policy.v1.FundReservation;
import io.chengjie.proto.policy.v1.VoidFundReservationRequest;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes a reservation back; one that was never made is remembered, so that a late ReserveFunds is
 * refused.
 */
@ApplicationScoped
class VoidFundReservation {
  private final SigningSteps steps;
  private final Reservations reservations;
  private final LineFunding funding;
  private final EventLog events;

  VoidFundReservation(
      SigningSteps steps, Reservations reservations, LineFunding funding, EventLog events) {
    this.steps = steps;
    this.reservations = reservations;
    this.funding = funding;
    this.events = events;
  }

  FundReservation run(VoidFundReservationRequest request) {
    return steps.run(
        FaultPoint.VOID_FUND_RESERVATION_RECEIVED,
        FaultPoint.VOID_FUND_RESERVATION_BEFORE_COMMIT,
        FaultPoint.VOID_FUND_RESERVATION_AFTER_COMMIT,
        () -> voidReservation(request.getReservationId(), request.getProjectId()));
  }

  private FundReservation voidReservation(String id, String projectId) {
    boolean neverMade = reservations.claim(id, projectId, ReservationState.VOIDED);
    ReservationEntity reservation = reservations.lock(id).orElseThrow();
    if (neverMade) {
      return recorded(reservation);
    }
    if (!reservation.projectId.equals(projectId)) {
      throw Rejection.of(ErrorReason.FUND_RESERVATION_DIFFERS).with("reservationId", id);
    }
    return switch (reservation.state) {
      case VOIDED -> ReservationMapper.toMessage(reservation);
      case POSTED ->
          throw Rejection.of(ErrorReason.FUND_RESERVATION_POSTED).with("reservationId", id);
      case PENDING -> {
        funding.giveBack(id, reservation.lines);
        reservation.state = ReservationState.VOIDED;
        yield recorded(reservation);
      }
    };
  }

  private FundReservation recorded(ReservationEntity reservation) {
    FundReservation voided = ReservationMapper.toMessage(reservation);
    events.append("fund-reservations", reservation.id, "FundReservationVoided", voided);
    return voided;
  }
}
