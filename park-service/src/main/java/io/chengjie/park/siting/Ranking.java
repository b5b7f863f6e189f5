package io.chengjie.park.siting;

import io.chengjie.park.space.Vacancy;
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
 * (best of them); a price that is unknown scores nothing. The total is the mean of the scores by
 * weight.
 */
final class Ranking {
  private static final BigDecimal BEST = BigDecimal.valueOf(100);
  private static final int PRECISION = 12;

  /** Key of the total among the scores. */
  static final String TOTAL = "total";

  private static final String RENT = "rent";
  private static final String PRICE = "price";
  private static final String LEAST_WASTE = "leastWaste";

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
      String name, int weight, Function<Block, Optional<BigDecimal>> smallerIsBetter) {
    boolean isOfPrice() {
      return name.equals(RENT) || name.equals(PRICE);
    }
  }

  private final List<Quality> qualities;

  private Ranking(List<Quality> qualities) {
    this.qualities = qualities;
  }

  /**
   * @param weights none means all alike
   */
  static Ranking of(SpaceWish space, SiteWeights weights) {
    return new Ranking(
        switch (space) {
          case UnitWish units -> ofUnits(weights);
          case LandWish land -> ofLand(weights);
        });
  }

  private static List<Quality> ofUnits(SiteWeights weights) {
    boolean none = weights.equals(SiteWeights.getDefaultInstance());
    return List.of(
        new Quality(RENT, none ? 1 : weights.getRent(), Ranking::price),
        new Quality(LEAST_WASTE, none ? 1 : weights.getLeastWaste(), Ranking::waste),
        new Quality(
            "fewestUnits",
            none ? 1 : weights.getFewestUnits(),
            block -> Optional.of(BigDecimal.valueOf(block.spaces().size()))),
        new Quality(
            "sameFloor",
            none ? 1 : weights.getSameFloor(),
            block -> Optional.of(BigDecimal.valueOf(block.floors()))));
  }

  private static List<Quality> ofLand(SiteWeights weights) {
    boolean none = weights.equals(SiteWeights.getDefaultInstance());
    return List.of(
        new Quality(PRICE, none ? 1 : weights.getPrice(), Ranking::price),
        new Quality(LEAST_WASTE, none ? 1 : weights.getLeastWaste(), Ranking::waste));
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

  /** A price that is withheld does not count; one that is unknown scores nothing. */
  private int total(Candidate candidate, Map<String, Integer> scores) {
    int weights = 0;
    int points = 0;
    for (Quality quality : qualities) {
      if (!quality.isOfPrice() || !candidate.termsWithheld()) {
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

  private static Optional<BigDecimal> waste(Block block) {
    return Optional.of(block.waste());
  }

  /** Mean price by area; unknown when that of one space is, or when currencies differ. */
  private static Optional<BigDecimal> price(Block block) {
    Vacancy.@Nullable Price first = block.spaces().getFirst().price();
    BigDecimal sum = BigDecimal.ZERO;
    for (Vacancy space : block.spaces()) {
      Vacancy.@Nullable Price price = space.price();
      if (price == null || first == null || !price.currency().equals(first.currency())) {
        return Optional.empty();
      }
      sum = sum.add(BigDecimal.valueOf(price.minorUnits()).multiply(space.areaSquareMetres()));
    }
    BigDecimal area = Ground.area(block.spaces());
    return area.signum() == 0
        ? Optional.empty()
        : Optional.of(sum.divide(area, PRECISION, RoundingMode.HALF_UP));
  }
}
