package io.chengjie.park.siting;

import io.chengjie.park.siting.Ranking.Ranked;
import io.chengjie.park.land.FreeParcel;
import io.chengjie.park.values.Decimals;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in both languages why a site is ranked as it is. */
final class RankingSentence {
  private static final Map<String, String> NAMES_ZH =
      Map.of(
          "rent",
          "租金",
          "price",
          "地价",
          "leastWaste",
          "少浪费",
          "fewestUnits",
          "少单元",
          "sameFloor",
          "同楼层");
  private static final Map<String, String> NAMES_EN =
      Map.of(
          "rent",
          "rent",
          "price",
          "land price",
          "leastWaste",
          "least waste",
          "fewestUnits",
          "fewest units",
          "sameFloor",
          "same floor");

  private RankingSentence() {}

  static String zh(int rank, Ranked site, Map<String, Integer> weights) {
    String parts =
        counting(weights)
            .map(
                name ->
                    "%s %s（权重 %d）"
                        .formatted(NAMES_ZH.get(name), score(site, name), weights.get(name)))
            .collect(Collectors.joining("、"));
    String withheld = site.candidate().termsWithheld() ? "；%s不在您的权限范围内，不计入".formatted(NAMES_ZH.get(price(weights))) : "";
    return "第 %d 名，综合得分 %d：%s。%s%s。"
        .formatted(rank, total(site), parts, facts(site, "共 %d 个单元、%d 层，超出需求 %s 平方米", "地块 %s，超出需求 %s 平方米"), withheld);
  }

  static String en(int rank, Ranked site, Map<String, Integer> weights) {
    String parts =
        counting(weights)
            .map(
                name ->
                    "%s %s (weight %d)"
                        .formatted(NAMES_EN.get(name), score(site, name), weights.get(name)))
            .collect(Collectors.joining(", "));
    String withheld =
        site.candidate().termsWithheld()
            ? "; a %s outside your regions does not count".formatted(NAMES_EN.get(price(weights)))
            : "";
    return "Rank %d, total %d: %s. %s%s."
        .formatted(
            rank,
            total(site),
            parts,
            facts(
                site,
                "%d unit(s) on %d floor(s), %s m² beyond the need",
                "Parcel %s, %s m² beyond the need"),
            withheld);
  }

  private static Stream<String> counting(Map<String, Integer> weights) {
    return weights.entrySet().stream()
        .filter(weight -> weight.getValue() > 0)
        .map(Map.Entry::getKey);
  }

  private static String score(Ranked site, String quality) {
    Integer score = site.scores().get(quality);
    return score == null ? "—" : score.toString();
  }

  private static int total(Ranked site) {
    return site.scores().getOrDefault(Ranking.TOTAL, 0);
  }

  /** What the price of a site of this kind is called. */
  private static String price(Map<String, Integer> weights) {
    return weights.containsKey("price") ? "price" : "rent";
  }

  private static String facts(Ranked site, String ofUnits, String ofParcel) {
    return site.candidate()
        .block()
        .map(
            block ->
                block.spaces().getFirst() instanceof FreeParcel parcel
                    ? ofParcel.formatted(parcel.code(), Decimals.area(block.waste()))
                    : ofUnits.formatted(
                        block.spaces().size(), block.floors(), Decimals.area(block.waste())))
        .orElse("");
  }
}
