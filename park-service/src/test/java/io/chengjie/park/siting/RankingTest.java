package io.chengjie.park.siting;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.proto.park.v1.SiteNeeds;
import io.chengjie.proto.park.v1.SiteWeights;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankingTest {
  private final Candidate tight =
      candidate("tight", Places.unit("a", "3000.00"), Places.unit("b", "3000.00"));
  private final Candidate single = candidate("single", Places.unit("c", "9000.00"));

  @Test
  void putsTheLeastWasteFirstWhenOnlyThatCounts() {
    var ranked =
        ranking(SiteWeights.newBuilder().setLeastWaste(10).build())
            .rank(List.of(single, tight));

    assertThat(ranked).extracting(Ranking.Ranked::candidate).containsExactly(tight, single);
    assertThat(ranked.getFirst().scores())
        .containsEntry("leastWaste", 100)
        .containsEntry("total", 100);
    assertThat(ranked.getLast().scores()).containsEntry("leastWaste", 0).containsEntry("total", 0);
  }

  @Test
  void putsTheFewestUnitsFirstWhenOnlyThatCounts() {
    var ranked =
        ranking(SiteWeights.newBuilder().setFewestUnits(1).build())
            .rank(List.of(tight, single));

    assertThat(ranked).extracting(Ranking.Ranked::candidate).containsExactly(single, tight);
  }

  @Test
  void leavesARentThatIsWithheldOutOfTheTotal() {
    Candidate rival =
        new Candidate(
            single.place(),
            single.judgements(),
            single.missingFacts(),
            single.block().map(Block::withoutPrices),
            true);

    var ranked =
        ranking(SiteWeights.newBuilder().setRent(90).setFewestUnits(10).build())
            .rank(List.of(tight, rival));

    assertThat(ranked.getFirst().candidate()).isEqualTo(rival);
    assertThat(ranked.getFirst().scores()).doesNotContainKey("rent").containsEntry("total", 100);
  }

  @Test
  void saysInBothLanguagesWhyASiteStandsWhereItDoes() {
    Ranking ranking = ranking(SiteWeights.newBuilder().setLeastWaste(10).build());
    var best = ranking.rank(List.of(single, tight)).getFirst();

    assertThat(RankingSentence.zh(1, best, ranking.weights()))
        .isEqualTo("第 1 名，综合得分 100：少浪费 100（权重 10）。共 2 个单元、1 层，超出需求 0.00 平方米。");
    assertThat(RankingSentence.en(1, best, ranking.weights()))
        .isEqualTo(
            "Rank 1, total 100: least waste 100 (weight 10). 2 unit(s) on 1 floor(s), 0.00 m² beyond"
                + " the need.");
  }

  @Test
  void landIsRankedByItsPriceAndItsWaste() {
    Ranking ranking =
        Ranking.of(
            LandWish.of(SiteNeeds.newBuilder().setContiguousAreaSquareMetres("6000.00").build()),
            SiteWeights.getDefaultInstance());
    Candidate plot =
        new Candidate(
            Places.zone("plot").place(),
            List.of(),
            Set.of(),
            Optional.of(
                Block.of(
                    List.of(Plots.ready("L-1", "6500.00").withoutPrice()),
                    new BigDecimal("6000.00"),
                    true)),
            true);

    var best = ranking.rank(List.of(plot)).getFirst();

    assertThat(best.scores()).containsOnlyKeys("leastWaste", "total");
    assertThat(RankingSentence.zh(1, best, ranking.weights()))
        .isEqualTo(
            "第 1 名，综合得分 100：地价 —（权重 1）、少浪费 100（权重 1）。"
                + "地块 L-1，超出需求 500.00 平方米；地价不在您的权限范围内，不计入。");
    assertThat(RankingSentence.en(1, best, ranking.weights()))
        .isEqualTo(
            "Rank 1, total 100: land price — (weight 1), least waste 100 (weight 1). Parcel L-1,"
                + " 500.00 m² beyond the need; a land price outside your regions does not count.");
  }

  private static Ranking ranking(SiteWeights weights) {
    return Ranking.of(new UnitWish(new BigDecimal("6000.00"), List.of()), weights);
  }

  private static Candidate candidate(String name, io.chengjie.park.factories.FreeUnit... units) {
    return new Candidate(
        Places.zone(name).place(),
        List.of(),
        Set.of(),
        Optional.of(Block.of(List.of(units), new BigDecimal("6000.00"), true)),
        false);
  }
}
