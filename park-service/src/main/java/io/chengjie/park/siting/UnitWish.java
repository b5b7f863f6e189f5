package io.chengjie.park.siting;

import io.chengjie.park.factories.FreeUnit;
import io.chengjie.park.space.OriginKind;
import io.chengjie.proto.park.v1.SiteNeeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adjacent units.
 *
 * @param needs what every unit must offer
 */
record UnitWish(BigDecimal areaSquareMetres, List<SpaceNeed<FreeUnit>> needs)
    implements SpaceWish {

  static UnitWish of(SiteNeeds needs, @Nullable LocalDate readyBy) {
    List<SpaceNeed<FreeUnit>> unitNeeds = new ArrayList<>();
    if (needs.hasFloorLoadKnPerSquareMetre()) {
      unitNeeds.add(UnitNeeds.floorLoad(new BigDecimal(needs.getFloorLoadKnPerSquareMetre())));
    }
    if (needs.hasClearHeightMetres()) {
      unitNeeds.add(UnitNeeds.clearHeight(new BigDecimal(needs.getClearHeightMetres())));
    }
    if (needs.hasCraneTonnes()) {
      unitNeeds.add(UnitNeeds.crane(new BigDecimal(needs.getCraneTonnes())));
    }
    if (needs.hasColumnGridMetres()) {
      unitNeeds.add(UnitNeeds.columnGrid(ColumnGrid.of(needs.getColumnGridMetres())));
    }
    if (needs.getLoadingDock()) {
      unitNeeds.add(UnitNeeds.loadingDock());
    }
    if (needs.hasFireClass()) {
      unitNeeds.add(UnitNeeds.fireClass(needs.getFireClass()));
    }
    if (needs.getDualFeed()) {
      unitNeeds.add(UnitNeeds.twoCircuits());
    }
    if (needs.getDischarge()) {
      unitNeeds.add(UnitNeeds.discharge());
    }
    if (needs.hasOrigin()) {
      unitNeeds.add(
          SpaceNeed.origin("unit.origin", OriginKind.valueOf(needs.getOrigin().name())));
    }
    if (readyBy != null) {
      unitNeeds.add(UnitNeeds.readyBy(readyBy));
    }
    return new UnitWish(
        new BigDecimal(needs.getContiguousAreaSquareMetres()), List.copyOf(unitNeeds));
  }

  SpaceVerdict judge(Ground<FreeUnit> ground) {
    return SpaceJudge.judge(ground, needs, areaSquareMetres);
  }
}
