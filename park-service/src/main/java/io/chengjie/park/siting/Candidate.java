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
 * @param block the units proposed, where the need of space is met
 */
record Candidate(
    ZoneInPark.Place place,
    List<Judgement> judgements,
    Set<String> missingFacts,
    Optional<Block> block) {

  SiteCandidate.Outcome outcome() {
    if (count(Outcome.FAILED) > 0) {
      return SiteCandidate.Outcome.FAILS;
    }
    return count(Outcome.UNKNOWN) > 0
        ? SiteCandidate.Outcome.UNDETERMINED
        : SiteCandidate.Outcome.FITS;
  }

  int failedCount() {
    return (int) count(Outcome.FAILED);
  }

  private long count(Outcome outcome) {
    return judgements.stream().filter(judgement -> judgement.outcome() == outcome).count();
  }
}
