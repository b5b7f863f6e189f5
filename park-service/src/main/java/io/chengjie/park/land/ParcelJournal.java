package io.chengjie.park.land;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.park.parks.ParkLookup;
import io.chengjie.park.space.SpaceLedger;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.park.v1.Parcel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Locks parcels and tells of every change. Joins the current transaction. */
@ApplicationScoped
class ParcelJournal {
  private final SpaceLedger ledger;
  private final ParcelRepository parcels;
  private final ParkLookup parks;
  private final ParcelReader reader;
  private final EventLog events;

  ParcelJournal(
      SpaceLedger ledger,
      ParcelRepository parcels,
      ParkLookup parks,
      ParcelReader reader,
      EventLog events) {
    this.ledger = ledger;
    this.parcels = parcels;
    this.parks = parks;
    this.reader = reader;
    this.events = events;
  }

  /**
   * Locks parcels of the caller's regions, as holds and claims do.
   *
   * @return in the order of their ids
   * @throws Rejection RESOURCE_NOT_FOUND, REGION_OUT_OF_SCOPE
   */
  List<ParcelRecord> lock(Collection<String> ids) {
    TreeSet<String> sorted = new TreeSet<>(ids);
    ledger.lock(sorted);
    Map<String, ParcelRecord> found =
        parcels.list("id in ?1", sorted).stream()
            .collect(Collectors.toMap(parcel -> parcel.id, Function.identity()));
    List<ParcelRecord> locked =
        sorted.stream().map(id -> NotFound.unless(found.get(id), "parcel", id)).toList();
    locked.stream()
        .map(parcel -> parcel.parkId)
        .distinct()
        .forEach(park -> Caller.current().requireRegion(parks.regionOfPark(park)));
    return locked;
  }

  ParcelRecord lock(String id) {
    return lock(List.of(id)).getFirst();
  }

  /** By the database clock: ask after the locks are taken, for the wait may have been long. */
  Instant now() {
    return reader.now();
  }

  /**
   * The parcel as it is, to be changed.
   *
   * @throws Rejection ETAG_MISMATCH when it changed since the caller read it, PARCEL_RETIRED
   */
  Parcel fresh(ParcelRecord record, String etag, Instant now) {
    Parcel parcel = reader.whole(List.of(record), now).getFirst();
    if (parcel.hasRetireTime()) {
      throw Rejection.of(io.chengjie.proto.park.v1.ErrorReason.PARCEL_RETIRED)
          .with("parcelId", parcel.getId())
          .with("code", parcel.getCode());
    }
    if (!parcel.getEtag().equals(etag)) {
      throw Rejection.of(ErrorReason.ETAG_MISMATCH);
    }
    return parcel;
  }

  /** Stores what changed, and the event. */
  Parcel write(String type, ParcelRecord record, Instant now) {
    return write(type, List.of(record), now).getFirst();
  }

  /** Stores what changed, and one event for each. */
  List<Parcel> write(String type, List<ParcelRecord> records, Instant now) {
    parcels.flush();
    List<Parcel> changed = reader.whole(records, now);
    changed.forEach(parcel -> events.append("parcels", parcel.getId(), type, parcel));
    return changed;
  }
}
