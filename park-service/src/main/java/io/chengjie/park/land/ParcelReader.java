package io.chengjie.park.land;

import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.park.space.PriceFloors;
import io.chengjie.park.space.SpaceDetails;
import io.chengjie.park.space.SpaceStates;
import io.chengjie.proto.park.v1.Parcel;
import io.chengjie.proto.park.v1.PriceBasis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Completes parcel rows with what lies around them; as many statements for many rows as for one.
 * Joins the current transaction.
 */
@ApplicationScoped
class ParcelReader {
  private final EntityManager entityManager;
  private final SpaceStates states;
  private final SpaceDetails details;
  private final PriceFloors floors;
  private final IdleRules idleRules;
  private final DatabaseClock clock;

  ParcelReader(
      EntityManager entityManager,
      SpaceStates states,
      SpaceDetails details,
      PriceFloors floors,
      IdleRules idleRules,
      DatabaseClock clock) {
    this.entityManager = entityManager;
    this.states = states;
    this.details = details;
    this.floors = floors;
    this.idleRules = idleRules;
    this.clock = clock;
  }

  Instant now() {
    return clock.now();
  }

  IdleClock idleClock(Instant now) {
    return idleRules.on(now);
  }

  /** Everything there is to say, also what only officials may see. */
  List<Parcel> whole(Collection<ParcelRecord> parcels, Instant now) {
    if (parcels.isEmpty()) {
      return List.of();
    }
    List<String> ids = parcels.stream().map(parcel -> parcel.id).toList();
    ParcelSurroundings around =
        new ParcelSurroundings(
            stages(ids),
            connections(ids),
            states.of(ids, now),
            details.of(ids),
            floors.of(ids, PriceBasis.PER_SQUARE_METRE),
            idleRules.on(now));
    return parcels.stream().map(parcel -> ParcelMapping.message(parcel, around)).toList();
  }

  /** In their order. */
  Map<String, List<StageRecord>> stages(Collection<String> ids) {
    return entityManager
        .createQuery("from StageRecord s where s.parcelId in :ids", StageRecord.class)
        .setParameter("ids", ids)
        .getResultStream()
        .sorted(Comparator.comparing(stage -> stage.stage))
        .collect(Collectors.groupingBy(stage -> stage.parcelId));
  }

  /** By parcel. */
  Map<String, List<ConnectionRecord>> connections(Collection<String> ids) {
    return entityManager
        .createQuery("from ConnectionRecord c where c.parcelId in :ids", ConnectionRecord.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.groupingBy(connection -> connection.parcelId));
  }
}
