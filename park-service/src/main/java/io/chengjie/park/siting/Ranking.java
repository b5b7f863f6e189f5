package io.chengjie.park.siting;

import io.chengjie.park.factories.FreeUnit;
import io.chengjie.proto.park.v1.SiteWeights;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Orders the sites that fit. Each quality is scored from 0 (worst of the sites that fit) to 100
 * (best of them); a rent that is unknown scores nothing. The total is the mean of the scores by
 * weight.
 */
final class Ranking {
  private static final BigDecimal BEST = BigDecimal.valueOf(100);
  private static final int PRECISION = 12;

  /** Key of the total among the scores. */
  static final String TOTAL = "total";

  private static final String RENT = "rent";

  /**
   * A site that fits.
   *
   * @param scores by quality, and the total
   */
  record Ranked(Candidate candidate, Map<String, Integer> scores) {
    Place place() {
      return new Place(
          0,
          -scores.getOrDefault(TOTAL, 0),
          candidate.block().map(Block::waste).orElse(BigDecimal.ZERO),
          candidate.place().zoneId());
    }
  }

  private record Quality(
      String name, int weight, Function<Block, Optional<BigDecimal>> smallerIsBetter) {}

  private final List<Quality> qualities;

  Ranking(SiteWeights weights) {
    boolean none = weights.equals(SiteWeights.getDefaultInstance());
    this.qualities =
        List.of(
            new Quality(RENT, none ? 1 : weights.getRent(), Ranking::rent),
            new Quality(
                "leastWaste",
                none ? 1 : weights.getLeastWaste(),
                block -> Optional.of(block.waste())),
            new Quality(
                "fewestUnits",
                none ? 1 : weights.getFewestUnits(),
                block -> Optional.of(BigDecimal.valueOf(block.units().size()))),
            new Quality(
                "sameFloor",
                none ? 1 : weights.getSameFloor(),
                block -> Optional.of(BigDecimal.valueOf(block.floors()))));
  }

  /**
   * @param fitting candidates with a block
   * @return the best first
   */
  List<Ranked> rank(List<Candidate> fitting) {
    Map<Candidate, Map<String, Integer>> scores = new LinkedHashMap<>();
    fitting.forEach(candidate -> scores.put(candidate, new TreeMap<>()));
    qualities.forEach(quality -> score(quality, scores));
    return fitting.stream()
        .map(candidate -> ranked(candidate, scores.getOrDefault(candidate, Map.of())))
        .sorted(Comparator.comparing(Ranked::place))
        .toList();
  }

  /** How much a quality counts, by name. */
  Map<String, Integer> weights() {
    Map<String, Integer> weights = new LinkedHashMap<>();
    qualities.forEach(quality -> weights.put(quality.name(), quality.weight()));
    return weights;
  }

  private Ranked ranked(Candidate candidate, Map<String, Integer> scores) {
    Map<String, Integer> all = new TreeMap<>(scores);
    all.put(TOTAL, total(candidate, scores));
    return new Ranked(candidate, all);
  }

  /** A rent that is withheld does not count; one that is unknown scores nothing. */
  private int total(Candidate candidate, Map<String, Integer> scores) {
    int weights = 0;
    int points = 0;
    for (Quality quality : qualities) {
      if (!quality.name().equals(RENT) || !candidate.termsWithheld()) {
        weights += quality.weight();
        points += quality.weight() * scores.getOrDefault(quality.name(), 0);
      }
    }
    return weights == 0 ? 0 : (points + weights / 2) / weights;
  }

  private static void score(Quality quality, Map<Candidate, Map<String, Integer>> scores) {
    Map<Candidate, BigDecimal> values = new LinkedHashMap<>();
    for (Candidate candidate : scores.keySet()) {
      candidate
          .block()
          .flatMap(quality.smallerIsBetter())
          .ifPresent(value -> values.put(candidate, value));
    }
    BigDecimal least =
        values.values().stream().min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    BigDecimal most =
        values.values().stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    values.forEach(
        (candidate, value) ->
            scores
                .getOrDefault(candidate, new TreeMap<>())
                .put(quality.name(), points(value, least, most)));
  }

  private static int points(BigDecimal value, BigDecimal least, BigDecimal most) {
    if (most.compareTo(least) == 0) {
      return BEST.intValueExact();
    }
    return most.subtract(value)
        .multiply(BEST)
        .divide(most.subtract(least), 0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  /** Mean rent by area; unknown when one unit's is, or when currencies differ. */
  private static Optional<BigDecimal> rent(Block block) {
    FreeUnit.@Nullable Rent first = block.units().getFirst().rent();
    BigDecimal sum = BigDecimal.ZERO;
    for (FreeUnit unit : block.units()) {
      FreeUnit.@Nullable Rent rent = unit.rent();
      if (rent == null || first == null || !rent.currency().equals(first.currency())) {
        return Optional.empty();
      }
      sum = sum.add(BigDecimal.valueOf(rent.minorUnits()).multiply(unit.areaSquareMetres()));
    }
    BigDecimal area = Ground.area(block.units());
    return area.signum() == 0
        ? Optional.empty()
        : Optional.of(sum.divide(area, PRECISION, RoundingMode.HALF_UP));
  }
}
