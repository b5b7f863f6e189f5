package io.chengjie.park.siting;

import io.chengjie.park.space.Vacancy;
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
 * Judges the needs of space on a zone's free units or parcels. A need fails by itself when the
 * spaces that meet it cannot make up the area although the free ones could; whatever fails by
 * itself is left out of the area, so that one cause is not reported as two. A space whose property
 * is unknown counts neither as fit nor as unfit.
 */
final class SpaceJudge<S extends Vacancy> {
  private static final int FRACTION_DIGITS = 2;

  /** To find a block that would do if the facts were good; any will. */
  private static final int STEPS = 200;

  /**
   * A need, the spaces that meet it, and those of which it is not known that they do not.
   *
   * @param fit is part of possible
   */
  private record Met<S extends Vacancy>(SpaceNeed<S> need, BitSet fit, BitSet possible) {}

  private final Ground<S> ground;
  private final List<SpaceNeed<S>> needs;
  private final BigDecimal area;
  private final long enough;
  private final boolean largeEnough;
  private final Set<String> missing = new TreeSet<>();

  private SpaceJudge(Ground<S> ground, List<SpaceNeed<S>> needs, BigDecimal area) {
    this.ground = ground;
    this.needs = needs;
    this.area = area;
    this.enough = Ground.hundredths(area);
    this.largeEnough = ground.largest(ground.all()) >= enough;
  }

  /**
   * @param area contiguous, in square metres
   */
  static <S extends Vacancy> SpaceVerdict judge(
      Ground<S> ground, List<SpaceNeed<S>> needs, BigDecimal area) {
    return new SpaceJudge<>(ground, needs, area).judge();
  }

  private SpaceVerdict judge() {
    String asked = Decimals.area(area);
    if (ground.size() == 0) {
      // Nothing is free: what the spaces are like does not matter.
      Judgement nothing = Judgement.of(Kind.CONTIGUOUS_AREA, false, asked, "0.00");
      return new SpaceVerdict(List.of(nothing), missing, Optional.empty());
    }
    List<Judgement> judgements = new ArrayList<>();
    List<Met<S>> attainable = new ArrayList<>();
    for (SpaceNeed<S> need : needs) {
      Met<S> met = met(need);
      Judgement judgement = judge(met);
      judgements.add(judgement);
      if (judgement.outcome() != Outcome.FAILED) {
        attainable.add(met);
      }
    }
    BitSet certain = ground.all();
    BitSet possible = ground.all();
    for (Met<S> met : attainable) {
      certain.and(met.fit());
      possible.and(met.possible());
    }
    judgements.addFirst(judgeArea(certain, possible, attainable, asked));
    boolean fits = judgements.stream().allMatch(one -> one.outcome() == Outcome.MET);
    return new SpaceVerdict(
        judgements, missing, fits ? Optional.of(ground.where(certain)) : Optional.empty());
  }

  private Met<S> met(SpaceNeed<S> need) {
    BitSet fit = new BitSet(ground.size());
    BitSet possible = new BitSet(ground.size());
    for (int unit = 0; unit < ground.size(); unit++) {
      Truth truth = need.truth().apply(ground.unit(unit));
      fit.set(unit, truth == Truth.YES);
      possible.set(unit, truth != Truth.NO);
    }
    return new Met<>(need, fit, possible);
  }

  private Judgement judge(Met<S> met) {
    SpaceNeed<S> need = met.need();
    if (suffices(met.fit())) {
      return judgement(need, true);
    }
    if (suffices(met.possible())) {
      missing.add(need.fact());
      return Judgement.unknown(need.kind(), need.asked().apply(ground.unit(0)));
    }
    return judgement(need, false);
  }

  private Judgement judgeArea(BitSet certain, BitSet possible, List<Met<S>> attainable, String asked) {
    long sure = ground.largest(certain);
    if (sure >= enough) {
      return Judgement.of(Kind.CONTIGUOUS_AREA, true, asked, area(sure));
    }
    long hoped = ground.largest(possible);
    if (hoped < enough) {
      return Judgement.of(Kind.CONTIGUOUS_AREA, false, asked, area(hoped));
    }
    Block block =
        BlockSearch.best(ground.where(possible), area, STEPS).orElseThrow();
    Ground<S> hopedFor = ground.of(block.spaces());
    for (Met<S> met : attainable) {
      SpaceNeed<S> need = met.need();
      if (hopedFor.units().stream().anyMatch(unit -> need.truth().apply(unit) == Truth.UNKNOWN)) {
        missing.add(need.fact());
      }
    }
    return Judgement.unknown(Kind.CONTIGUOUS_AREA, asked);
  }

  /** Where the area is short anyway, one fit unit shows that the need itself is no obstacle. */
  private boolean suffices(BitSet fit) {
    return largeEnough ? ground.largest(fit) >= enough : !fit.isEmpty();
  }

  /** Tells of the best that can be had over the area. */
  private Judgement judgement(SpaceNeed<S> need, boolean met) {
    Optional<S> best = attainable(need);
    return Judgement.of(
        need.kind(),
        met,
        need.asked().apply(best.orElse(ground.unit(0))),
        best.map(need.text()).orElse(""));
  }

  /** The last space that it takes, the best first; empty where no property is known. */
  private Optional<S> attainable(SpaceNeed<S> need) {
    Comparator<Integer> betterFirst =
        (one, other) -> need.betterFirst().compare(ground.unit(one), ground.unit(other));
    List<Integer> known =
        ground.matching(unit -> need.truth().apply(unit) != Truth.UNKNOWN).stream()
            .boxed()
            .sorted(betterFirst)
            .toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    int count = largeEnough ? ground.until(known, enough) : 1;
    return Optional.of(ground.unit(known.get(count - 1)));
  }

  private static String area(long hundredths) {
    return Decimals.area(BigDecimal.valueOf(hundredths, FRACTION_DIGITS));
  }
}
