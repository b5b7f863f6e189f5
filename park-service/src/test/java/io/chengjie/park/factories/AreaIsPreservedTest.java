package io.chengjie.park.factories;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Site;
import io.chengjie.proto.park.v1.ListUnitsRequest;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UnitPart;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * INV-5: whatever is split and merged in whatever order, the area stays the same, everybody knows
 * its neighbours, and all hang together as before. The seed is part of every failure; {@code
 * -Dpark.reshape.seed} repeats it.
 */
@ParkServiceTest
class AreaIsPreservedTest {
  private static final int STEPS = 30;
  private static final int ROW = 4;

  @Inject Clients clients;

  private Changes changes;
  private Site site;
  private int codes;

  @BeforeEach
  void connect() {
    changes = new Changes(clients);
    site = Site.in(clients);
  }

  @Test
  void whateverIsSplitAndMerged() {
    long seed = Long.getLong("park.reshape.seed", ThreadLocalRandom.current().nextLong());
    Random random = new Random(seed);
    Unit last = site.unit();
    for (int i = 1; i < ROW; i++) {
      last = site.create(site.aUnit().addAdjacentUnitIds(last.getId()));
    }
    BigDecimal area = area(current(false));
    int merged = 0;
    for (int step = 0; step < STEPS; step++) {
      List<Unit> units = current(false);
      Unit one = units.get(random.nextInt(units.size()));
      boolean merging = units.size() > 6 || units.size() > 1 && random.nextInt(100) < 40;
      if (merging) {
        merge(random, one);
        merged++;
      } else {
        split(random, one);
      }
      List<Unit> now = current(false);
      assertThat(area(now)).as("seed %d, step %d", seed, step).isEqualByComparingTo(area);
      assertNeighboursKnowEachOther(now, "seed %d, step %d".formatted(seed, step));
    }
    assertThat(merged).as("seed %d", seed).isBetween(1, STEPS - 1);
    assertLineageEndsAtWhatIsThere(current(true), seed);
  }

  private void split(Random random, Unit unit) {
    long whole = new BigDecimal(unit.getAreaSquareMetres()).movePointRight(2).longValueExact();
    int count = 2 + random.nextInt(2);
    if (whole < count) {
      return;
    }
    List<UnitPart.Builder> parts = new ArrayList<>();
    long rest = whole;
    for (int i = 0; i < count; i++) {
      long piece = i == count - 1 ? rest : 1 + random.nextLong(rest - (count - i - 1));
      rest -= piece;
      UnitPart.Builder part =
          Changes.part(nextCode(), BigDecimal.valueOf(piece, 2).toPlainString());
      if (i > 0) {
        part.addAdjacentPartCodes(parts.get(i - 1).getCode());
      }
      parts.add(part);
    }
    for (String neighbour : unit.getAdjacentUnitIdsList()) {
      parts.get(random.nextInt(count)).addAdjacentUnitIds(neighbour);
    }
    changes.split(unit, parts.toArray(UnitPart.Builder[]::new));
  }

  private void merge(Random random, Unit unit) {
    List<Unit> merged = new ArrayList<>(List.of(unit));
    List<String> neighbours = unit.getAdjacentUnitIdsList();
    merged.add(changes.read(neighbours.get(random.nextInt(neighbours.size()))));
    if (random.nextBoolean()) {
      Set<String> further = new TreeSet<>(merged.get(1).getAdjacentUnitIdsList());
      further.remove(unit.getId());
      further.stream().findFirst().ifPresent(id -> merged.add(changes.read(id)));
    }
    changes.merge(site.building.getId(), nextCode(), merged);
  }

  private List<Unit> current(boolean withRetired) {
    return changes.list(
        ListUnitsRequest.newBuilder()
            .setBuildingId(site.building.getId())
            .setIncludeRetired(withRetired));
  }

  private String nextCode() {
    codes++;
    return "R-" + codes;
  }

  private static void assertNeighboursKnowEachOther(List<Unit> units, String when) {
    Map<String, Set<String>> neighbours =
        units.stream()
            .collect(
                Collectors.toMap(
                    Unit::getId, unit -> new TreeSet<>(unit.getAdjacentUnitIdsList())));
    neighbours.forEach(
        (id, beside) ->
            assertThat(beside)
                .as("%s, neighbours of %s", when, id)
                .allSatisfy(other -> assertThat(neighbours).containsKey(other))
                .allSatisfy(other -> assertThat(neighbours.get(other)).contains(id)));
    assertThat(Contiguity.broken(neighbours.keySet(), neighbours)).as(when).isEmpty();
  }

  private static void assertLineageEndsAtWhatIsThere(List<Unit> all, long seed) {
    Map<String, List<String>> predecessors =
        all.stream().collect(Collectors.toMap(Unit::getId, Unit::getPredecessorUnitIdsList));
    assertThat(all)
        .as("seed %d", seed)
        .allSatisfy(
            unit -> {
              assertThat(unit.hasRetireTime()).isEqualTo(unit.getSuccessorUnitIdsCount() > 0);
              assertThat(unit.getSuccessorUnitIdsList())
                  .allSatisfy(
                      id ->
                          assertThat(predecessors.getOrDefault(id, List.of()))
                              .contains(unit.getId()));
            });
  }

  private static BigDecimal area(List<Unit> units) {
    return units.stream()
        .map(unit -> new BigDecimal(unit.getAreaSquareMetres()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
