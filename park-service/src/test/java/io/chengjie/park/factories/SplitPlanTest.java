package io.chengjie.park.factories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.park.v1.UnitPart;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SplitPlanTest {
  private static final Map<String, String> IDS = Map.of("A", "U-A", "B", "U-B");

  @Test
  void wiresPartsOnBothSidesAndToTheNeighboursThatTheyKeep() {
    SplitPlan plan =
        SplitPlan.of(
            List.of(part("A").addAdjacentPartCodes("B").build(), part("B").build()), Set.of());

    assertThat(plan.wiring(IDS))
        .containsEntry("U-A", Set.of("U-B"))
        .containsEntry("U-B", Set.of("U-A"));
  }

  @Test
  void aPartHasWhatEveryCornerHadAndNothingThatOnlyTheWholeHad() {
    UnitRecord old = new UnitRecord();
    old.floorLoadKnPerSquareMetre = BigDecimal.TEN;
    old.powerKva = new BigDecimal("800");
    old.craneTonnes = BigDecimal.ONE;
    old.loadingDock = true;

    List<UnitRecord> units =
        SplitPlan.of(List.of(part("A").setLoadingDock(true).build(), part("B").build()), Set.of())
            .units(old, IDS);

    assertThat(units)
        .extracting(unit -> unit.floorLoadKnPerSquareMetre)
        .containsOnly(BigDecimal.TEN);
    assertThat(units).allMatch(unit -> unit.powerKva == null && unit.craneTonnes == null);
    assertThat(units).extracting(unit -> unit.loadingDock).containsExactly(true, null);
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    List<UnitPart> parts =
        List.of(
            part("A").addAdjacentPartCodes("A").setAreaSquareMetres("0.00").build(),
            part("A").addAdjacentUnitIds("STRANGER").build());

    Rejection refusal =
        catchThrowableOfType(Rejection.class, () -> SplitPlan.of(parts, Set.of("KEPT")));

    assertThat(refusal.violations())
        .extracting("field")
        .containsExactlyInAnyOrder(
            "parts[0].areaSquareMetres",
            "parts[0].adjacentPartCodes[0]",
            "parts[1].code",
            "parts[1].adjacentUnitIds[0]",
            "parts");
  }

  private static UnitPart.Builder part(String code) {
    return UnitPart.newBuilder().setCode(code).setAreaSquareMetres("100.00");
  }
}
