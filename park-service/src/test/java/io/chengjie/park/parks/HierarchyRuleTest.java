package io.chengjie.park.parks;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.park.v1.Park.Level;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HierarchyRuleTest {
  @Test
  void aParkStandsBelowOneOfTheSameOrAHigherLevel() {
    assertThat(below(Level.PROVINCIAL, Level.PROVINCIAL)).isEmpty();
    assertThat(below(Level.TOWNSHIP, Level.NATIONAL)).isEmpty();
    assertThat(below(Level.NATIONAL, Level.PROVINCIAL).orElseThrow().metadata())
        .containsEntry("level", "NATIONAL")
        .containsEntry("parentLevel", "PROVINCIAL");
  }

  @Test
  void aParkNeverStandsBelowItself() {
    var above = new HierarchyRule.Above("B", Level.COUNTY, List.of("B", "A"));

    assertThat(HierarchyRule.refusal("A", Level.COUNTY, above).orElseThrow().reasonName())
        .isEqualTo("PARK_HIERARCHY_CYCLE");
    assertThat(HierarchyRule.refusal("C", Level.COUNTY, above)).isEmpty();
  }

  @Test
  void aChainHasAtMostEightParks() {
    assertThat(belowChainOf(7)).isEmpty();
    assertThat(belowChainOf(8).orElseThrow().reasonName()).isEqualTo("PARK_HIERARCHY_CYCLE");
  }

  @Test
  void aLevelDoesNotFallBelowTheParksUnderIt() {
    ParkRecord below = new ParkRecord();
    below.id = "PRK-2";
    below.level = Level.PROVINCIAL;

    assertThat(HierarchyRule.refusal("PRK-1", Level.PROVINCIAL, List.of(below))).isEmpty();
    assertThat(
            HierarchyRule.refusal("PRK-1", Level.COUNTY, List.of(below)).orElseThrow().metadata())
        .containsEntry("parkId", "PRK-2")
        .containsEntry("parentParkId", "PRK-1");
  }

  private static Optional<Rejection> below(Level level, Level parent) {
    return HierarchyRule.refusal(
        "PRK-2", level, new HierarchyRule.Above("PRK-1", parent, List.of("PRK-1")));
  }

  private static Optional<Rejection> belowChainOf(int length) {
    return HierarchyRule.refusal(
        "PRK-9",
        Level.COUNTY,
        new HierarchyRule.Above("PRK-1", Level.COUNTY, Collections.nCopies(length, "PRK-1")));
  }
}
