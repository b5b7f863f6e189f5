package io.chengjie.park.siting;

import io.chengjie.park.parks.ZoneInPark;
import io.chengjie.proto.park.v1.SiteCandidate;
import io.chengjie.proto.park.v1.SiteConstraint.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One zone judged.
 *
 * @param missingFacts in alphabetical order
 * @param block the units proposed, or the parcel, where the need of space is met
 * @param termsWithheld whether the caller may not see the prices
 */
record Candidate(
    ZoneInPark.Place place,
    List<Judgement> judgements,
    Set<String> missingFacts,
    Optional<Block> block,
    boolean termsWithheld) {

  SiteCandidate.Outcome outcome() {
    if (failedCount() > 0) {
      return SiteCandidate.Outcome.FAILS;
    }
    return count(Outcome.UNKNOWN) > 0
        ? SiteCandidate.Outcome.UNDETERMINED
        : SiteCandidate.Outcome.FITS;
  }

  int failedCount() {
    return count(Outcome.FAILED);
  }

  private int count(Outcome outcome) {
    int count = 0;
    for (Judgement judgement : judgements) {
      count += judgement.outcome() == outcome ? 1 : 0;
    }
    return count;
  }
}
