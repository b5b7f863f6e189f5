package io.chengjie.policy.funds;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.proto.policy.v1.ErrorReason;
import io.chengjie.proto.policy.v1.FundReservation;
import io.chengjie.proto.policy.v1.ReserveFundsRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Reserves all lines of a signing or none. The same id with the same lines gives the same answer.
 */
@ApplicationScoped
class ReserveFunds {
  private final SigningSteps steps;
  private final Reservations reservations;
  private final LineFunding funding;
  private final EventLog events;

  ReserveFunds(
      SigningSteps steps, Reservations reservations, LineFunding funding, EventLog events) {
    this.steps = steps;
    this.reservations = reservations;
    this.funding = funding;
    this.events = events;
  }

  FundReservation run(ReserveFundsRequest request) {
    List<ReservationLine> lines = ReservationMapper.lines(request.getLinesList());
    return steps.run(
        FaultPoint.RESERVE_FUNDS_RECEIVED,
        FaultPoint.RESERVE_FUNDS_BEFORE_COMMIT,
        FaultPoint.RESERVE_FUNDS_AFTER_COMMIT,
        () -> reserve(request.getReservationId(), request.getProjectId(), lines));
  }

  private FundReservation reserve(String id, String projectId, List<ReservationLine> lines) {
    boolean fresh = reservations.claim(id, projectId, ReservationState.PENDING);
    ReservationEntity reservation = reservations.lock(id).orElseThrow();
    if (!fresh) {
      return repeated(reservation, projectId, lines);
    }
    funding.take(id, lines);
    reservation.lines.addAll(lines);
    FundReservation reserved = ReservationMapper.toMessage(reservation);
    events.append("fund-reservations", id, "FundsReserved", reserved);
    return reserved;
  }

  private static FundReservation repeated(
      ReservationEntity reservation, String projectId, List<ReservationLine> lines) {
    if (reservation.state == ReservationState.VOIDED) {
      throw Rejection.of(ErrorReason.FUND_RESERVATION_VOIDED).with("reservationId", reservation.id);
    }
    if (!reservation.says(projectId, lines)) {
      throw Rejection.of(ErrorReason.FUND_RESERVATION_DIFFERS)
          .with("reservationId", reservation.id);
    }
    return ReservationMapper.toMessage(reservation);
  }
}
