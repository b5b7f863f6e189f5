package io.chengjie.park.claims;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.PostReservationRequest;
import io.chengjie.proto.park.v1.Reservation;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes a reservation final. Repeated, it gives the same answer. */
@ApplicationScoped
public class PostReservation {
  private final ReservationSteps steps;
  private final ReservationRepository reservations;
  private final HoldJournal journal;
  private final EventLog events;

  PostReservation(
      ReservationSteps steps,
      ReservationRepository reservations,
      HoldJournal journal,
      EventLog events) {
    this.steps = steps;
    this.reservations = reservations;
    this.journal = journal;
    this.events = events;
  }

  public Reservation run(PostReservationRequest request) {
    return steps.run(ReservationStep.POST_RESERVATION, () -> post(request.getReservationId()));
  }

  private Reservation post(String id) {
    ReservationRecord record = reservations.lock(id);
    return switch (record.state) {
      case POSTED -> HoldMapping.message(record);
      case PENDING -> {
        record.decide(Reservation.State.POSTED, journal.now());
        Reservation posted = HoldMapping.message(record);
        events.append("reservations", id, "ReservationPosted", posted);
        yield posted;
      }
      case VOIDED -> throw Rejection.of(ErrorReason.RESERVATION_VOIDED).with("reservationId", id);
      case STATE_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalStateException("reservation " + id);
    };
  }
}
