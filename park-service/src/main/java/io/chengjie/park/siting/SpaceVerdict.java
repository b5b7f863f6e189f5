package io.chengjie.park.siting;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a zone's free units offer.
 *
 * @param missingFacts properties of units that decide and are not known
 * @param fit the units that meet the need of space, where it is met
 */
record SpaceVerdict(List<Judgement> judgements, Set<String> missingFacts, Optional<Ground> fit) {}
