package io.chengjie.park.claims;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.park.claims.HoldState.Held;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.Reservation;
import io.chengjie.proto.park.v1.VoidReservationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;

/**
 * Takes a reservation back. One that was never made is remembered as voided, so that a confirmation
 * that comes late is refused. Repeated, it gives the same answer.
 */
@ApplicationScoped
public class VoidReservation {
  private final ReservationSteps steps;
  private final ReservationRepository reservations;
  private final HoldJournal journal;
  private final Capacity capacity;
  private final EventLog events;

  VoidReservation(
      ReservationSteps steps,
      ReservationRepository reservations,
      HoldJournal journal,
      Capacity capacity,
      EventLog events) {
    this.steps = steps;
    this.reservations = reservations;
    this.journal = journal;
    this.capacity = capacity;
    this.events = events;
  }

  public Reservation run(VoidReservationRequest request) {
    return steps.run(ReservationStep.VOID_RESERVATION, () -> takeBack(request));
  }

  private Reservation takeBack(VoidReservationRequest request) {
    String id = request.getReservationId();
    if (reservations.insertTombstone(id, request.getProjectId())) {
      return told(reservations.lock(id));
    }
    ReservationRecord record = reservations.lock(id);
    refuseOtherProject(record, request);
    return switch (record.state) {
      case VOIDED -> HoldMapping.message(record);
      case POSTED -> throw Rejection.of(ErrorReason.RESERVATION_POSTED).with("reservationId", id);
      case PENDING -> {
        record.decide(Reservation.State.VOIDED, giveBack(record));
        yield told(record);
      }
      case STATE_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalStateException("reservation " + id);
    };
  }

  /** The id was chosen for one signing of one project. */
  private static void refuseOtherProject(ReservationRecord record, VoidReservationRequest request) {
    if (!record.projectId.equals(request.getProjectId())) {
      throw Rejection.of(io.chengjie.proto.common.v1.ErrorReason.IDEMPOTENCY_KEY_REUSED);
    }
  }

  /** The hold lives on until its old end, or is over. */
  private Instant giveBack(ReservationRecord record) {
    HoldRecord hold = journal.lock(Objects.requireNonNull(record.holdId));
    HoldLines lines = capacity.linesOf(hold.id);
    capacity.lock(lines);
    Instant now = journal.now();
    HoldState next = hold.lifeAt(now).giveBack(now);
    if (next instanceof Held held) {
      capacity.restore(hold.id, held.until(), now);
    } else {
      capacity.end(hold.id, now);
    }
    hold.become(next);
    journal.write("HoldGivenBack", hold, lines, now);
    return now;
  }

  private Reservation told(ReservationRecord record) {
    Reservation voided = HoldMapping.message(record);
    events.append("reservations", record.id, "ReservationVoided", voided);
    return voided;
  }
}
