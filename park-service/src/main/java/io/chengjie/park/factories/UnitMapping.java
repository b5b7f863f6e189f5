package io.chengjie.park.factories;

import io.chengjie.chassis.time.Instants;
import io.chengjie.park.space.Lineage;
import io.chengjie.park.space.SpaceDetail;
import io.chengjie.park.space.SpaceKind;
import io.chengjie.park.space.SpaceNow;
import io.chengjie.park.space.SpaceSite;
import io.chengjie.park.values.Dates;
import io.chengjie.park.values.Decimals;
import io.chengjie.park.values.EntityTag;
import io.chengjie.proto.common.v1.Money;
import io.chengjie.proto.park.v1.SpaceState;
import io.chengjie.proto.park.v1.Unit;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Between the contract and the rows of units. */
final class UnitMapping {
  private static final int FRACTION_DIGITS = 2;

  private UnitMapping() {}

  static UnitRecord record(String id, BuildingRecord building, Unit unit) {
    UnitRecord record = new UnitRecord();
    record.id = id;
    record.buildingId = building.id;
    record.zoneId = building.zoneId;
    record.parkId = building.parkId;
    record.areaSquareMetres = new BigDecimal(unit.getAreaSquareMetres());
    write(unit, record);
    return record;
  }

  /**
   * Everything that an update may change.
   *
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED for a day that does not exist
   */
  static void write(Unit unit, UnitRecord record) {
    record.code = unit.getCode();
    record.floor = unit.getFloor();
    record.floorLoadKnPerSquareMetre =
        decimal(unit.hasFloorLoadKnPerSquareMetre(), unit.getFloorLoadKnPerSquareMetre());
    record.clearHeightMetres = decimal(unit.hasClearHeightMetres(), unit.getClearHeightMetres());
    record.columnGridMetres = unit.hasColumnGridMetres() ? unit.getColumnGridMetres() : null;
    record.craneTonnes = decimal(unit.hasCraneTonnes(), unit.getCraneTonnes());
    record.loadingDock = unit.hasLoadingDock() ? unit.getLoadingDock() : null;
    record.fireClass = unit.hasFireClass() ? unit.getFireClass() : null;
    record.dualFeed = unit.hasDualFeed() ? unit.getDualFeed() : null;
    record.dischargeAllowed = unit.hasDischargeAllowed() ? unit.getDischargeAllowed() : null;
    record.availableFrom =
        unit.hasAvailableFrom()
            ? Dates.require(unit.getAvailableFrom(), "unit.availableFrom")
            : null;
    record.powerKva = decimal(unit.hasPowerKva(), unit.getPowerKva());
    record.temporaryUseAllowed =
        unit.hasTemporaryUseAllowed() ? unit.getTemporaryUseAllowed() : null;
    record.rentMinorUnits = null;
    record.rentCurrency = null;
    if (unit.hasRentPerSquareMetreMonth()) {
      Money rent = unit.getRentPerSquareMetreMonth();
      record.rentMinorUnits =
          new BigDecimal(rent.getAmount()).movePointRight(FRACTION_DIGITS).longValueExact();
      record.rentCurrency = rent.getCurrency();
    }
  }

  static SpaceSite site(UnitRecord unit, BuildingRecord building) {
    return new SpaceSite(
        unit.id,
        SpaceKind.UNIT,
        unit.code,
        unit.zoneId,
        unit.parkId,
        unit.areaSquareMetres,
        unit.availableFrom == null ? building.availableFrom : unit.availableFrom,
        false);
  }

  static Unit message(UnitRecord record, UnitSurroundings around) {
    SpaceDetail detail = around.detailOf(record.id);
    Lineage.Kin kin = detail.kin();
    SpaceNow claimed = around.claimsOf(record.id);
    Unit.Builder unit =
        Unit.newBuilder()
            .setId(record.id)
            .setBuildingId(record.buildingId)
            .setZoneId(record.zoneId)
            .setParkId(record.parkId)
            .setCode(record.code)
            .setFloor(record.floor)
            .setAreaSquareMetres(Decimals.area(record.areaSquareMetres))
            .addAllAdjacentUnitIds(around.adjacentTo(record.id))
            .setState(kin.retiredAt() == null ? claimed.state() : SpaceState.State.RETIRED)
            .setNextClaimFrom(claimed.nextClaimFromOrEmpty())
            .setReadiness(around.readinessOf(record.id))
            .addAllPredecessorUnitIds(kin.predecessors())
            .addAllSuccessorUnitIds(kin.successors())
            .setEtag(EntityTag.of(record.version, claimed.tag()));
    if (kin.retiredAt() != null) {
      unit.setRetireTime(Instants.toProto(kin.retiredAt()));
    }
    if (detail.origin() != null) {
      unit.setOrigin(detail.origin().message());
    }
    if (claimed.earmark() != null) {
      unit.setEarmark(claimed.earmark().message());
    }
    known(record.floorLoadKnPerSquareMetre, unit::setFloorLoadKnPerSquareMetre);
    known(record.clearHeightMetres, unit::setClearHeightMetres);
    known(record.craneTonnes, unit::setCraneTonnes);
    known(record.powerKva, unit::setPowerKva);
    if (record.columnGridMetres != null) {
      unit.setColumnGridMetres(record.columnGridMetres);
    }
    if (record.loadingDock != null) {
      unit.setLoadingDock(record.loadingDock);
    }
    if (record.fireClass != null) {
      unit.setFireClass(record.fireClass);
    }
    if (record.dualFeed != null) {
      unit.setDualFeed(record.dualFeed);
    }
    if (record.dischargeAllowed != null) {
      unit.setDischargeAllowed(record.dischargeAllowed);
    }
    if (record.temporaryUseAllowed != null) {
      unit.setTemporaryUseAllowed(record.temporaryUseAllowed);
    }
    if (record.availableFrom != null) {
      unit.setAvailableFrom(record.availableFrom.toString());
    }
    if (record.rentMinorUnits != null && record.rentCurrency != null) {
      unit.setRentPerSquareMetreMonth(money(record.rentMinorUnits, record.rentCurrency));
    }
    return unit.build();
  }

  static Money money(long minorUnits, String currency) {
    return Money.newBuilder()
        .setAmount(BigDecimal.valueOf(minorUnits, FRACTION_DIGITS).toPlainString())
        .setCurrency(currency)
        .build();
  }

  private static @Nullable BigDecimal decimal(boolean given, String text) {
    return given ? new BigDecimal(text) : null;
  }

  private static void known(@Nullable BigDecimal value, Consumer<String> setter) {
    if (value != null) {
      setter.accept(Decimals.quantity(value));
    }
  }
}
