package io.chengjie.policy.funds;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.proto.policy.v1.ErrorReason;
import io.chengjie.proto.policy.v1.FundReservation;
import io.chengjie.proto.policy.v1.PostFundReservationRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes a reservation final: its project is signed. */
@ApplicationScoped
class PostFundReservation {
  private final SigningSteps steps;
  private final Reservations reservations;
  private final EventLog events;

  PostFundReservation(SigningSteps steps, Reservations reservations, EventLog events) {
    this.steps = steps;
    this.reservations = reservations;
    this.events = events;
  }

  FundReservation run(PostFundReservationRequest request) {
    return steps.run(
        FaultPoint.POST_FUND_RESERVATION_RECEIVED,
        FaultPoint.POST_FUND_RESERVATION_BEFORE_COMMIT,
        FaultPoint.POST_FUND_RESERVATION_AFTER_COMMIT,
        () -> post(request.getReservationId()));
  }

  private FundReservation post(String id) {
    ReservationEntity reservation =
        reservations.lock(id).orElseThrow(() -> Missing.reservation(id));
    return switch (reservation.state) {
      case POSTED -> ReservationMapper.toMessage(reservation);
      case VOIDED ->
          throw Rejection.of(ErrorReason.FUND_RESERVATION_VOIDED).with("reservationId", id);
      case PENDING -> {
        reservation.state = ReservationState.POSTED;
        FundReservation posted = ReservationMapper.toMessage(reservation);
        events.append("fund-reservations", id, "FundReservationPosted", posted);
        yield posted;
      }
    };
  }
}
