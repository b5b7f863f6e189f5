package io.chengjie.park.siting;

import io.chengjie.park.factories.FreeUnit;
import io.chengjie.park.land.FreeParcel;
import io.chengjie.park.space.Vacancy;
import io.chengjie.park.values.Decimals;
import io.chengjie.proto.park.v1.ConstraintCount;
import io.chengjie.proto.park.v1.SelectSitesResponse;
import io.chengjie.proto.park.v1.SiteCandidate;
import io.chengjie.proto.park.v1.SiteConstraint;
import io.chengjie.proto.park.v1.SiteConstraint.Kind;
import io.chengjie.proto.park.v1.SiteConstraint.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts the judged zones in order and into the words of the contract. */
final class SitingAnswer {
  private static final List<Outcome> WORST_FIRST =
      List.of(Outcome.FAILED, Outcome.UNKNOWN, Outcome.MET);

  private SitingAnswer() {}

  /** A candidate at its place; its rank from 1 where it fits, else 0. */
  private record Placed(Place place, Candidate candidate, int rank, Map<String, Integer> scores) {}

  static SelectSitesResponse of(List<Candidate> candidates, Ranking ranking, SitingPage page) {
    List<Placed> wanted =
        placed(candidates, ranking).stream()
            .filter(site -> page.wants(site.candidate()) && page.isAfter(site.place()))
            .toList();
    List<Placed> first = wanted.subList(0, Math.min(page.size(), wanted.size()));
    SelectSitesResponse.Builder answer =
        SelectSitesResponse.newBuilder().addAllConstraintCounts(counts(candidates));
    first.forEach(site -> answer.addItems(message(site, ranking)));
    if (first.size() < wanted.size()) {
      answer.setNextPageToken(page.tokenAfter(first.getLast().place()));
    }
    return answer.build();
  }

  /** Those that fit by rank, then undetermined, then failing with the fewest failures first. */
  private static List<Placed> placed(List<Candidate> candidates, Ranking ranking) {
    List<Placed> placed = new ArrayList<>();
    List<Ranking.Ranked> fitting =
        ranking.rank(
            candidates.stream()
                .filter(candidate -> candidate.outcome() == SiteCandidate.Outcome.FITS)
                .toList());
    for (int rank = 1; rank <= fitting.size(); rank++) {
      Ranking.Ranked site = fitting.get(rank - 1);
      placed.add(new Placed(site.place(), site.candidate(), rank, site.scores()));
    }
    for (Candidate candidate : candidates) {
      int failed = candidate.failedCount();
      Place place =
          new Place(failed == 0 ? 1 : 2, failed, BigDecimal.ZERO, candidate.place().zoneId());
      if (candidate.outcome() != SiteCandidate.Outcome.FITS) {
        placed.add(new Placed(place, candidate, 0, Map.of()));
      }
    }
    placed.sort(Comparator.comparing(Placed::place));
    return placed;
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

  private static SiteCandidate message(Placed site, Ranking ranking) {
    Candidate candidate = site.candidate();
    SiteCandidate.Builder message =
        SiteCandidate.newBuilder()
            .setParkId(candidate.place().parkId())
            .setParkNameZh(candidate.place().parkNameZh())
            .setRegionCode(candidate.place().regionCode())
            .setZoneId(candidate.place().zoneId())
            .setZoneNameZh(candidate.place().zoneNameZh())
            .setOutcome(candidate.outcome())
            .addAllMissingFacts(candidate.missingFacts())
            .setFailedCount(candidate.failedCount())
            .setTermsWithheld(candidate.termsWithheld())
            .setRank(site.rank())
            .putAllScores(site.scores());
    candidate.judgements().stream()
        .sorted(Comparator.comparing(judgement -> WORST_FIRST.indexOf(judgement.outcome())))
        .forEach(judgement -> message.addConstraints(constraint(judgement)));
    candidate.block().ifPresent(block -> propose(message, block));
    if (site.rank() > 0) {
      Ranking.Ranked ranked = new Ranking.Ranked(candidate, site.scores());
      message
          .setExplanationZh(RankingSentence.zh(site.rank(), ranked, ranking.weights()))
          .setExplanationEn(RankingSentence.en(site.rank(), ranked, ranking.weights()));
    }
    return message.build();
  }

  private static void propose(SiteCandidate.Builder message, Block block) {
    for (Vacancy space : block.spaces()) {
      if (space instanceof FreeUnit unit) {
        message.addUnits(Proposals.unit(unit));
      } else if (space instanceof FreeParcel parcel) {
        message.addParcels(Proposals.parcel(parcel));
      }
    }
    message
        .setWasteSquareMetres(Decimals.area(block.waste()))
        .setLeastWasteProven(block.leastWasteProven());
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
}
