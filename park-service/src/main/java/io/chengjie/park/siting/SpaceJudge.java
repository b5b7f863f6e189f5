package io.chengjie.park.siting;

import io.chengjie.park.factories.FreeUnit;
import io.chengjie.park.parks.Decimals;
import io.chengjie.proto.park.v1.SiteConstraint.Kind;
import io.chengjie.proto.park.v1.SiteConstraint.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges the needs of space on a zone's free units. A need fails by itself when the units that meet
 * it cannot make up the area although the free units could; whatever fails by itself is left out of
 * the area, so that one cause is not reported as two. A unit whose property is unknown counts
 * neither as fit nor as unfit.
 */
final class SpaceJudge {
  private final Ground ground;
  private final Needs needs;
  private final BigDecimal largest;
  private final Set<String> missing = new TreeSet<>();

  private SpaceJudge(Ground ground, Needs needs) {
    this.ground = ground;
    this.needs = needs;
    this.largest = ground.largest();
  }

  static SpaceVerdict judge(Ground ground, Needs needs) {
    return new SpaceJudge(ground, needs).judge();
  }

  private SpaceVerdict judge() {
    String asked = Decimals.area(needs.areaSquareMetres());
    if (ground.units().isEmpty()) {
      // Nothing is free: what the units are like does not matter.
      Judgement nothing = Judgement.of(Kind.CONTIGUOUS_AREA, false, asked, "0.00");
      return new SpaceVerdict(List.of(nothing), missing, Optional.empty());
    }
    Map<UnitNeed, Judgement> byNeed = new LinkedHashMap<>();
    needs.unitNeeds().forEach(need -> byNeed.put(need, judge(need)));
    List<UnitNeed> attainable =
        needs.unitNeeds().stream().filter(need -> outcome(byNeed, need) != Outcome.FAILED).toList();
    Ground certain = ground.where(unit -> all(attainable, unit, Set.of(Truth.YES)));
    Ground possible = ground.where(unit -> all(attainable, unit, Set.of(Truth.YES, Truth.UNKNOWN)));
    List<Judgement> judgements = new ArrayList<>();
    judgements.add(judgeArea(certain, possible, attainable, asked));
    judgements.addAll(byNeed.values());
    boolean fits = judgements.stream().allMatch(one -> one.outcome() == Outcome.MET);
    Optional<Block> block =
        fits ? BlockSearch.best(certain, needs.areaSquareMetres()) : Optional.empty();
    return new SpaceVerdict(judgements, missing, block);
  }

  private Judgement judge(UnitNeed need) {
    if (suffices(ground.where(unit -> need.truth().apply(unit) == Truth.YES))) {
      return Judgement.of(need.kind(), true, need.asked(), attainable(need));
    }
    if (suffices(ground.where(unit -> need.truth().apply(unit) != Truth.NO))) {
      missing.add(need.fact());
      return Judgement.unknown(need.kind(), need.asked());
    }
    return Judgement.of(need.kind(), false, need.asked(), attainable(need));
  }

  private Judgement judgeArea(
      Ground certain, Ground possible, List<UnitNeed> attainable, String asked) {
    if (isEnough(certain.largest())) {
      return Judgement.of(Kind.CONTIGUOUS_AREA, true, asked, Decimals.area(certain.largest()));
    }
    if (!isEnough(possible.largest())) {
      return Judgement.of(Kind.CONTIGUOUS_AREA, false, asked, Decimals.area(possible.largest()));
    }
    Block hoped = BlockSearch.best(possible, needs.areaSquareMetres()).orElseThrow();
    for (UnitNeed need : attainable) {
      if (hoped.units().stream().anyMatch(unit -> need.truth().apply(unit) == Truth.UNKNOWN)) {
        missing.add(need.fact());
      }
    }
    return Judgement.unknown(Kind.CONTIGUOUS_AREA, asked);
  }

  /** Where the area is short anyway, one fit unit shows that the need itself is no obstacle. */
  private boolean suffices(Ground fit) {
    return isEnough(largest) ? isEnough(fit.largest()) : !fit.units().isEmpty();
  }

  private boolean isEnough(BigDecimal area) {
    return area.compareTo(needs.areaSquareMetres()) >= 0;
  }

  /** The best that can be had over the area; empty where no property is known. */
  private String attainable(UnitNeed need) {
    List<FreeUnit> known =
        ground.units().stream()
            .filter(unit -> need.truth().apply(unit) != Truth.UNKNOWN)
            .sorted(need.betterFirst())
            .toList();
    int low = 1;
    int high = known.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (suffices(ground.of(known.subList(0, middle)))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return known.isEmpty() ? "" : need.text().apply(known.get(high - 1));
  }

  private static boolean all(List<UnitNeed> needs, FreeUnit unit, Set<Truth> truths) {
    return needs.stream().allMatch(need -> truths.contains(need.truth().apply(unit)));
  }

  private static Outcome outcome(Map<UnitNeed, Judgement> byNeed, UnitNeed need) {
    Judgement judgement = byNeed.get(need);
    return judgement == null ? Outcome.UNKNOWN : judgement.outcome();
  }
}
