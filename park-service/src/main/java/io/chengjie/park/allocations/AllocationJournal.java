package io.chengjie.park.allocations;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.park.claims.LockedHold;
import io.chengjie.park.claims.ReservedHolds;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.park.v1.Allocation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Locks and stores allocations and tells of every change. Joins the current transaction. */
@ApplicationScoped
class AllocationJournal {
  private final AllocationRepository allocations;
  private final AllocationReader reader;
  private final ReservedHolds holds;
  private final EventLog events;

  AllocationJournal(
      AllocationRepository allocations,
      AllocationReader reader,
      ReservedHolds holds,
      EventLog events) {
    this.allocations = allocations;
    this.reader = reader;
    this.holds = holds;
    this.events = events;
  }

  /**
   * Locks the hold of an allocation, and with it the allocation; whose it is, is for the caller to
   * check.
   *
   * @throws Rejection RESOURCE_NOT_FOUND
   */
  LockedAllocation lock(String id) {
    LockedHold hold = holds.lock(allocations.holdOf(id));
    return of(NotFound.unless(allocations.findById(id), "allocation", id), hold);
  }

  Optional<LockedAllocation> ofHold(LockedHold hold) {
    return allocations.ofHold(hold.id()).map(record -> of(record, hold));
  }

  /**
   * @throws Rejection ETAG_MISMATCH when the allocation changed since the caller read it
   */
  void refuseStale(LockedAllocation locked, String etag) {
    if (!Long.toString(locked.record().version).equals(etag)) {
      throw Rejection.of(ErrorReason.ETAG_MISMATCH);
    }
  }

  /** A change of what belongs to an allocation is a change of the allocation. */
  void add(LockedAllocation locked, SignatureRecord signature) {
    var entityManager = allocations.getEntityManager();
    entityManager.persist(signature);
    entityManager.lock(locked.record(), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
  }

  /** Stores what changed, and the event. */
  Allocation write(String type, AllocationRecord record) {
    allocations.flush();
    Allocation message = reader.message(record);
    events.append("allocations", record.id, type, message);
    return message;
  }

  private LockedAllocation of(AllocationRecord record, LockedHold hold) {
    List<String> id = List.of(record.id);
    return new LockedAllocation(
        record,
        hold,
        allocations.metersOf(id).getOrDefault(record.id, List.of()),
        allocations.signaturesOf(id).getOrDefault(record.id, List.of()));
  }
}
