package io.chengjie.park.claims;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.park.claims.HoldState.Reserved;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.ConfirmHoldRequest;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.Reservation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Turns a live hold into the reservation of a signing. Repeated, it gives the same answer. */
@ApplicationScoped
public class ConfirmHold {
  private final ReservationSteps steps;
  private final ReservationRepository reservations;
  private final HoldJournal journal;
  private final Capacity capacity;
  private final EventLog events;

  ConfirmHold(
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

  public Reservation run(ConfirmHoldRequest request) {
    return steps.run(ReservationStep.CONFIRM_HOLD, () -> confirm(request));
  }

  private Reservation confirm(ConfirmHoldRequest request) {
    String id = request.getReservationId();
    ReservationRecord known = reservations.findById(id);
    if (known != null) {
      return repeated(known, request);
    }
    HoldRecord hold = journal.lock(request.getHoldId());
    if (!reservations.insertPending(id, hold.id, request.getProjectId())) {
      return repeated(stored(id), request);
    }
    reserve(hold, request);
    Reservation made = HoldMapping.message(stored(id));
    events.append("reservations", id, "ReservationMade", made);
    return made;
  }

  private void reserve(HoldRecord hold, ConfirmHoldRequest request) {
    if (!hold.projectId.equals(request.getProjectId())) {
      throw Rejection.of(ErrorReason.HOLD_OF_OTHER_PROJECT).with("holdId", hold.id);
    }
    HoldLines lines = capacity.linesOf(hold.id);
    capacity.lock(lines);
    Instant now = journal.now();
    HoldLife life = hold.lifeAt(now);
    Reserved reserved = life.confirm(request.getReservationId());
    if (!capacity.reserve(hold.id, lines, now)) {
      throw life.expired(hold.expiresAt);
    }
    hold.become(reserved);
    journal.write("HoldReserved", hold, lines, now);
  }

  private ReservationRecord stored(String id) {
    @Nullable ReservationRecord record = reservations.findById(id);
    return NotFound.unless(record, "reservation", id);
  }

  private static Reservation repeated(ReservationRecord known, ConfirmHoldRequest request) {
    if (known.state == Reservation.State.VOIDED) {
      throw Rejection.of(ErrorReason.RESERVATION_VOIDED).with("reservationId", known.id);
    }
    if (!request.getHoldId().equals(known.holdId)
        || !request.getProjectId().equals(known.projectId)) {
      throw Rejection.of(io.chengjie.proto.common.v1.ErrorReason.IDEMPOTENCY_KEY_REUSED);
    }
    return HoldMapping.message(known);
  }
}
