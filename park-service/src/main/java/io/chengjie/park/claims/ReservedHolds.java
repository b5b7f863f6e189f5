package io.chengjie.park.claims;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.park.claims.HoldState.Allocated;
import io.chengjie.park.claims.HoldState.Cancelled;
import io.chengjie.park.claims.HoldState.Reserved;
import io.chengjie.park.space.UsePeriod;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.Reservation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What becomes of holds after their signing. Every method joins the current transaction; who may
 * call is for the caller to check.
 */
@ApplicationScoped
public class ReservedHolds {
  private final HoldRepository holds;
  private final ReservationRepository reservations;
  private final Capacity capacity;
  private final HoldJournal journal;

  ReservedHolds(
      HoldRepository holds,
      ReservationRepository reservations,
      Capacity capacity,
      HoldJournal journal) {
    this.holds = holds;
    this.reservations = reservations;
    this.capacity = capacity;
    this.journal = journal;
  }

  /**
   * Locks the hold, then what it claims, then reads the clock.
   *
   * @throws Rejection RESOURCE_NOT_FOUND
   */
  public LockedHold lock(String holdId) {
    HoldRecord record = holds.lock(holdId);
    HoldLines lines = capacity.linesOf(holdId);
    capacity.lock(lines);
    return new LockedHold(record, lines, journal.now());
  }

  /**
   * From reservation to contract.
   *
   * @param period days of the contract; the spaces are claimed for no others any more
   * @throws Rejection HOLD_STATE_NOT_ALLOWED, HOLD_EXPIRED, RESERVATION_NOT_POSTED
   */
  public void allocate(LockedHold hold, UsePeriod period) {
    Allocated allocated = hold.life().allocate();
    requirePosted(hold, allocated.reservationId());
    capacity.allocate(hold.id(), period, hold.now());
    hold.record.become(allocated);
    journal.write("HoldAllocated", hold.record, hold.lines, hold.now());
  }

  /** From contract to use. */
  public void occupy(LockedHold hold) {
    capacity.occupy(hold.id(), hold.now());
  }

  /** From use to maintenance. */
  public void leave(LockedHold hold, String explanation) {
    capacity.leave(hold.id(), explanation, hold.now());
  }

  /**
   * Frees what is reserved or under contract. One that is cancelled stays as it is, whatever
   * version the caller read.
   *
   * @throws Rejection HOLD_STATE_NOT_ALLOWED, RESERVATION_NOT_POSTED, ETAG_MISMATCH
   */
  public Hold cancel(LockedHold hold, String etag, String explanation) {
    HoldLife life = hold.life();
    Cancelled cancelled = life.cancel();
    if (life.state() instanceof Cancelled) {
      return HoldMapping.message(hold.record, hold.lines, hold.now());
    }
    if (life.state() instanceof Reserved) {
      requirePosted(hold, cancelled.reservationId());
    }
    journal.refuseStale(hold.record, etag, hold.now());
    capacity.end(hold.id(), hold.now());
    hold.record.become(cancelled);
    hold.record.explanation = explanation;
    return journal.write("HoldCancelled", hold.record, hold.lines, hold.now());
  }

  /** Lines by hold, as the contract writes them. */
  public Map<String, List<HoldLine>> linesOf(Collection<String> holdIds) {
    return capacity.linesOf(holdIds).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> HoldMapping.lines(entry.getValue())));
  }

  public Instant now() {
    return journal.now();
  }

  /** A signing that is final stays final, so that its row need not be locked. */
  private void requirePosted(LockedHold hold, String reservationId) {
    ReservationRecord reservation = reservations.findById(reservationId);
    if (Objects.requireNonNull(reservation).state != Reservation.State.POSTED) {
      throw Rejection.of(ErrorReason.RESERVATION_NOT_POSTED)
          .with("holdId", hold.id())
          .with("reservationId", reservationId);
    }
  }
}
