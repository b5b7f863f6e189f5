package io.chengjie.park.siting;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.factories.FreeUnit;
import io.chengjie.park.space.Vacancy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BlockSearchTest {
  private static final int PLENTY = 1_000_000;

  @Test
  void takesTheSmallestWasteBeforeTheFewestUnits() {
    Ground<FreeUnit> ground =
        Places.ground(
            List.of(
                Places.unit("big", "7000.00"),
                Places.unit("left", "3000.00"),
                Places.unit("right", "3000.00")),
            "big/left",
            "left/right");

    assertThat(found(ground, "6000.00")).containsExactly("left", "right");
  }

  @Test
  void takesTheFewestUnitsAmongEqualWaste() {
    Ground<FreeUnit> ground =
        Places.ground(
            List.of(
                Places.unit("one", "6000.00"),
                Places.unit("a", "3000.00"),
                Places.unit("b", "3000.00")),
            "a/b");

    assertThat(found(ground, "6000.00")).containsExactly("one");
  }

  @Test
  void staysOnOneFloorAmongEquals() {
    Ground<FreeUnit> ground =
        Places.ground(
            List.of(
                Places.unit("a1", "3000.00"),
                Places.onFloor(2, Places.unit("a2", "3000.00")),
                Places.unit("b1", "3000.00")),
            "a1/a2",
            "a1/b1");

    assertThat(found(ground, "6000.00")).containsExactly("a1", "b1");
  }

  @Test
  void findsNothingWhereTheGroundIsTooSmall() {
    Ground<FreeUnit> ground = Places.apart(Places.unit("a", "3000.00"), Places.unit("b", "3000.00"));

    assertThat(BlockSearch.best(ground, new BigDecimal("3000.01"), PLENTY)).isEmpty();
  }

  @Test
  void findsAFitOnGroundTooLargeToLookAtAllOfIt() {
    List<FreeUnit> units = new ArrayList<>();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < 900; i++) {
      units.add(Places.unit("u" + i, "100.0" + i % 10));
      if (i % 30 > 0) {
        pairs.add("u" + (i - 1) + "/u" + i);
      }
      if (i >= 30) {
        pairs.add("u" + (i - 30) + "/u" + i);
      }
    }
    Ground<FreeUnit> ground = Places.ground(units, pairs.toArray(String[]::new));
    BigDecimal need = new BigDecimal("80000.00");

    Block block = BlockSearch.best(ground, need, 20_000).orElseThrow();

    assertThat(block.leastWasteProven()).isFalse();
    assertThat(ground.of(block.spaces()).isContiguous()).isTrue();
    assertThat(Ground.area(block.spaces())).isGreaterThanOrEqualTo(need);
  }

  @Property(tries = 100)
  void withoutTimeItStillFindsAFitThatLeavesNothingOut(
      @ForAll long seed, @ForAll @IntRange(min = 10, max = 60) int count) {
    Random random = new Random(seed);
    List<FreeUnit> units = new ArrayList<>();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      units.add(Places.unit("u" + i, 1 + random.nextInt(30) + "00.00"));
      if (i > 0) {
        pairs.add("u" + random.nextInt(i) + "/u" + i);
      }
    }
    Ground<FreeUnit> ground = Places.ground(units, pairs.toArray(String[]::new));
    BigDecimal need = Ground.area(units).multiply(new BigDecimal("0.40"));

    Block block = BlockSearch.best(ground, need, 10).orElseThrow();

    assertThat(ground.of(block.spaces()).isContiguous()).isTrue();
    assertThat(Ground.area(block.spaces())).isGreaterThanOrEqualTo(need);
    for (Vacancy unit : block.spaces()) {
      List<Vacancy> fewer = new ArrayList<>(block.spaces());
      fewer.remove(unit);
      boolean stillFits =
          Ground.area(fewer).compareTo(need) >= 0 && ground.of(fewer).isContiguous();
      assertThat(stillFits).isFalse();
    }
  }

  @Property(tries = 300)
  void isAsGoodAsLookingAtEverySetOfUnits(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int count) {
    Random random = new Random(seed);
    List<FreeUnit> units = new ArrayList<>();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      units.add(
          Places.onFloor(
              1 + random.nextInt(3), Places.unit("u" + i, 1 + random.nextInt(9) + "00.00")));
      for (int j = 0; j < i; j++) {
        if (random.nextInt(100) < 35) {
          pairs.add("u" + j + "/u" + i);
        }
      }
    }
    Ground<FreeUnit> ground = Places.ground(units, pairs.toArray(String[]::new));
    BigDecimal need = BigDecimal.valueOf(100L + random.nextInt(20) * 100L);

    assertThat(BlockSearch.best(ground, need, PLENTY)).isEqualTo(bestOfAll(ground, need));
  }

  private static Optional<Block> bestOfAll(Ground<FreeUnit> ground, BigDecimal need) {
    Optional<Block> best = Optional.empty();
    for (int set = 1; set < 1 << ground.units().size(); set++) {
      List<FreeUnit> chosen = new ArrayList<>();
      for (int i = 0; i < ground.units().size(); i++) {
        if ((set >> i & 1) == 1) {
          chosen.add(ground.units().get(i));
        }
      }
      boolean fits = Ground.area(chosen).compareTo(need) >= 0 && ground.of(chosen).isContiguous();
      if (fits) {
        Block block = Block.of(chosen, need, true);
        if (best.isEmpty() || Block.BEST_FIRST.compare(block, best.get()) < 0) {
          best = Optional.of(block);
        }
      }
    }
    return best;
  }

  private static List<String> found(Ground<FreeUnit> ground, String need) {
    return BlockSearch.best(ground, new BigDecimal(need), PLENTY).orElseThrow().spaces().stream()
        .map(Vacancy::id)
        .toList();
  }
}
