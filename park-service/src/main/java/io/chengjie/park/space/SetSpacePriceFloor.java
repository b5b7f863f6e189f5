package io.chengjie.park.space;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.Prices;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.PriceBasis;
import io.chengjie.proto.park.v1.SetSpacePriceFloorRequest;
import io.chengjie.proto.park.v1.Space;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/** Sets the price below which no contract is made. */
@ApplicationScoped
public class SetSpacePriceFloor {
  private final Mutations mutations;
  private final PriceFloors floors;
  private final SpaceDesk desk;
  private final EntityManager entityManager;

  SetSpacePriceFloor(
      Mutations mutations, PriceFloors floors, SpaceDesk desk, EntityManager entityManager) {
    this.mutations = mutations;
    this.floors = floors;
    this.desk = desk;
    this.entityManager = entityManager;
  }

  public Space run(SetSpacePriceFloorRequest request) {
    return mutations.run(request, request.getRequestId(), Space.getDefaultInstance(), this::set);
  }

  private Space set(SetSpacePriceFloorRequest request) {
    PriceFloors.Floor floor = floor(request);
    LockedSpace locked = desk.lock(request.getId(), request.getEtag());
    refuseOfParcel(locked, request.getBasis());
    floors.set(request.getBasis(), floor, request.getExplanation());
    entityManager.lock(locked.space(), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    return desk.write("SpacePriceFloorSet", locked);
  }

  /** The land bank keeps it with the parcel. */
  private static void refuseOfParcel(LockedSpace locked, PriceBasis basis) {
    if (locked.space().kind == SpaceKind.PARCEL && basis == PriceBasis.PER_SQUARE_METRE) {
      new Violations()
          .add(
              "basis",
              ViolationReason.RULE_BROKEN,
              "rule",
              "priceFloorPerSquareMetre of the parcel")
          .throwIfAny();
    }
  }

  private static PriceFloors.Floor floor(SetSpacePriceFloorRequest request) {
    long minorUnits = Prices.minorUnits(request.getPrice());
    if (minorUnits < 0) {
      new Violations()
          .add("price.amount", ViolationReason.RULE_BROKEN, "rule", "not negative")
          .throwIfAny();
    }
    return new PriceFloors.Floor(request.getId(), minorUnits, request.getPrice().getCurrency());
  }
}
