package io.chengjie.park.siting;

import io.chengjie.park.factories.FreeUnit;
import io.chengjie.park.parks.Decimals;
import io.chengjie.proto.common.v1.Money;
import io.chengjie.proto.park.v1.ConstraintCount;
import io.chengjie.proto.park.v1.SelectSitesResponse;
import io.chengjie.proto.park.v1.SiteCandidate;
import io.chengjie.proto.park.v1.SiteConstraint;
import io.chengjie.proto.park.v1.SiteConstraint.Kind;
import io.chengjie.proto.park.v1.SiteConstraint.Outcome;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the judged zones in order and into the words of the contract. */
final class SitingAnswer {
  private static final List<Outcome> WORST_FIRST =
      List.of(Outcome.FAILED, Outcome.UNKNOWN, Outcome.MET);
  private static final int FRACTION_DIGITS = 2;

  private SitingAnswer() {}

  /**
   * @param limit how many candidates at most; the counts are over all of them
   */
  static SelectSitesResponse of(List<Candidate> candidates, Ranking ranking, int limit) {
    List<Ranking.Ranked> fitting =
        ranking.rank(with(candidates, SiteCandidate.Outcome.FITS).toList());
    SelectSitesResponse.Builder answer = SelectSitesResponse.newBuilder();
    for (int rank = 1; rank <= fitting.size(); rank++) {
      Ranking.Ranked site = fitting.get(rank - 1);
      answer.addItems(message(site.candidate()).setRank(rank).putAllScores(site.scores()));
    }
    with(candidates, SiteCandidate.Outcome.UNDETERMINED)
        .forEach(candidate -> answer.addItems(message(candidate)));
    with(candidates, SiteCandidate.Outcome.FAILS)
        .sorted(Comparator.comparing(Candidate::failedCount))
        .forEach(candidate -> answer.addItems(message(candidate)));
    List<SiteCandidate> first =
        List.copyOf(answer.getItemsList().subList(0, Math.min(limit, answer.getItemsCount())));
    return answer
        .clearItems()
        .addAllItems(first)
        .addAllConstraintCounts(counts(candidates))
        .build();
  }

  private static Stream<Candidate> with(List<Candidate> candidates, SiteCandidate.Outcome outcome) {
    return candidates.stream()
        .filter(candidate -> candidate.outcome() == outcome)
        .sorted(Comparator.comparing(candidate -> candidate.place().zoneId()));
  }

  private static List<ConstraintCount> counts(List<Candidate> candidates) {
    Map<Kind, ConstraintCount.Builder> counts = new TreeMap<>();
    for (Candidate candidate : candidates) {
      for (Judgement judgement : candidate.judgements()) {
        ConstraintCount.Builder count =
            counts.computeIfAbsent(
                judgement.kind(), kind -> ConstraintCount.newBuilder().setKind(kind));
        if (judgement.outcome() == Outcome.FAILED) {
          count.setFailed(count.getFailed() + 1);
          count.setFailedAlone(count.getFailedAlone() + (candidate.failedCount() == 1 ? 1 : 0));
        } else if (judgement.outcome() == Outcome.UNKNOWN) {
          count.setUnknown(count.getUnknown() + 1);
        }
      }
    }
    return counts.values().stream().map(ConstraintCount.Builder::build).toList();
  }

  private static SiteCandidate.Builder message(Candidate candidate) {
    SiteCandidate.Builder message =
        SiteCandidate.newBuilder()
            .setParkId(candidate.place().parkId())
            .setParkNameZh(candidate.place().parkNameZh())
            .setRegionCode(candidate.place().regionCode())
            .setZoneId(candidate.place().zoneId())
            .setZoneNameZh(candidate.place().zoneNameZh())
            .setOutcome(candidate.outcome())
            .addAllMissingFacts(candidate.missingFacts())
            .setFailedCount(candidate.failedCount());
    candidate.judgements().stream()
        .sorted(Comparator.comparing(judgement -> WORST_FIRST.indexOf(judgement.outcome())))
        .forEach(judgement -> message.addConstraints(constraint(judgement)));
    candidate
        .block()
        .ifPresent(block -> block.units().forEach(unit -> message.addUnits(proposed(unit))));
    return message;
  }

  private static SiteConstraint constraint(Judgement judgement) {
    return SiteConstraint.newBuilder()
        .setKind(judgement.kind())
        .setOutcome(judgement.outcome())
        .setAsked(judgement.asked())
        .setAvailable(judgement.available())
        .setMessageZh(Sentences.zh(judgement))
        .setMessageEn(Sentences.en(judgement))
        .build();
  }

  private static SiteCandidate.ProposedUnit proposed(FreeUnit unit) {
    SiteCandidate.ProposedUnit.Builder proposed =
        SiteCandidate.ProposedUnit.newBuilder()
            .setId(unit.id())
            .setCode(unit.code())
            .setAreaSquareMetres(Decimals.area(unit.areaSquareMetres()))
            .setFloor(unit.floor());
    FreeUnit.@Nullable Rent rent = unit.rent();
    if (rent != null) {
      proposed.setRentPerSquareMetreMonth(
          Money.newBuilder()
              .setAmount(BigDecimal.valueOf(rent.minorUnits(), FRACTION_DIGITS).toPlainString())
              .setCurrency(rent.currency()));
    }
    return proposed.build();
  }
}
