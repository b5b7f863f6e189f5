package io.chengjie.park.siting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a zone's free units or parcels offer.
 *
 * @param missingFacts properties that decide and are not known
 * @param fit the spaces that meet the need of space, where it is met
 */
record SpaceVerdict(
    List<Judgement> judgements, Set<String> missingFacts, Optional<Ground<?>> fit) {

  SpaceVerdict withMissing(Collection<String> facts) {
    Set<String> all = new TreeSet<>(missingFacts);
    all.addAll(facts);
    return new SpaceVerdict(judgements, all, fit);
  }
}
