package io.chengjie.park.siting;

import io.chengjie.park.values.Decimals;
import io.chengjie.proto.park.v1.SiteConstraint.Kind;
import io.chengjie.proto.park.v1.SiteConstraint.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
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
  private static final int FRACTION_DIGITS = 2;

  /** To find a block that would do if the facts were good; any will. */
  private static final int STEPS = 200;

  /**
   * A need, the units that meet it, and those of which it is not known that they do not.
   *
   * @param fit is part of possible
   */
  private record Met(UnitNeed need, BitSet fit, BitSet possible) {}

  private final Ground ground;
  private final Needs needs;
  private final long enough;
  private final boolean largeEnough;
  private final Set<String> missing = new TreeSet<>();

  private SpaceJudge(Ground ground, Needs needs) {
    this.ground = ground;
    this.needs = needs;
    this.enough = Ground.hundredths(needs.areaSquareMetres());
    this.largeEnough = ground.largest(ground.all()) >= enough;
  }

  static SpaceVerdict judge(Ground ground, Needs needs) {
    return new SpaceJudge(ground, needs).judge();
  }

  private SpaceVerdict judge() {
    String asked = Decimals.area(needs.areaSquareMetres());
    if (ground.size() == 0) {
      // Nothing is free: what the units are like does not matter.
      Judgement nothing = Judgement.of(Kind.CONTIGUOUS_AREA, false, asked, "0.00");
      return new SpaceVerdict(List.of(nothing), missing, Optional.empty());
    }
    List<Judgement> judgements = new ArrayList<>();
    List<Met> attainable = new ArrayList<>();
    for (UnitNeed need : needs.unitNeeds()) {
      Met met = met(need);
      Judgement judgement = judge(met);
      judgements.add(judgement);
      if (judgement.outcome() != Outcome.FAILED) {
        attainable.add(met);
      }
    }
    BitSet certain = ground.all();
    BitSet possible = ground.all();
    for (Met met : attainable) {
      certain.and(met.fit());
      possible.and(met.possible());
    }
    judgements.addFirst(judgeArea(certain, possible, attainable, asked));
    boolean fits = judgements.stream().allMatch(one -> one.outcome() == Outcome.MET);
    return new SpaceVerdict(
        judgements, missing, fits ? Optional.of(ground.where(certain)) : Optional.empty());
  }

  private Met met(UnitNeed need) {
    BitSet fit = new BitSet(ground.size());
    BitSet possible = new BitSet(ground.size());
    for (int unit = 0; unit < ground.size(); unit++) {
      Truth truth = need.truth().apply(ground.unit(unit));
      fit.set(unit, truth == Truth.YES);
      possible.set(unit, truth != Truth.NO);
    }
    return new Met(need, fit, possible);
  }

  private Judgement judge(Met met) {
    UnitNeed need = met.need();
    if (suffices(met.fit())) {
      return Judgement.of(need.kind(), true, need.asked(), attainable(need));
    }
    if (suffices(met.possible())) {
      missing.add(need.fact());
      return Judgement.unknown(need.kind(), need.asked());
    }
    return Judgement.of(need.kind(), false, need.asked(), attainable(need));
  }

  private Judgement judgeArea(BitSet certain, BitSet possible, List<Met> attainable, String asked) {
    long sure = ground.largest(certain);
    if (sure >= enough) {
      return Judgement.of(Kind.CONTIGUOUS_AREA, true, asked, area(sure));
    }
    long hoped = ground.largest(possible);
    if (hoped < enough) {
      return Judgement.of(Kind.CONTIGUOUS_AREA, false, asked, area(hoped));
    }
    Block block =
        BlockSearch.best(ground.where(possible), needs.areaSquareMetres(), STEPS).orElseThrow();
    for (Met met : attainable) {
      UnitNeed need = met.need();
      if (block.units().stream().anyMatch(unit -> need.truth().apply(unit) == Truth.UNKNOWN)) {
        missing.add(need.fact());
      }
    }
    return Judgement.unknown(Kind.CONTIGUOUS_AREA, asked);
  }

  /** Where the area is short anyway, one fit unit shows that the need itself is no obstacle. */
  private boolean suffices(BitSet fit) {
    return largeEnough ? ground.largest(fit) >= enough : !fit.isEmpty();
  }

  /** The best that can be had over the area; empty where no property is known. */
  private String attainable(UnitNeed need) {
    Comparator<Integer> betterFirst =
        (one, other) -> need.betterFirst().compare(ground.unit(one), ground.unit(other));
    List<Integer> known =
        ground.matching(unit -> need.truth().apply(unit) != Truth.UNKNOWN).stream()
            .boxed()
            .sorted(betterFirst)
            .toList();
    if (known.isEmpty()) {
      return "";
    }
    int count = largeEnough ? ground.until(known, enough) : 1;
    return need.text().apply(ground.unit(known.get(count - 1)));
  }

  private static String area(long hundredths) {
    return Decimals.area(BigDecimal.valueOf(hundredths, FRACTION_DIGITS));
  }
}
