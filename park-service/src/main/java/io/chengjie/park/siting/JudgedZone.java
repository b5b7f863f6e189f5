package io.chengjie.park.siting;

import io.chengjie.park.parks.ZoneInPark;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A zone judged, before units or a parcel are proposed.
 *
 * @param fit the spaces to choose from, where the need of space is met
 */
record JudgedZone(
    ZoneInPark.Place place,
    List<Judgement> judgements,
    Set<String> missingFacts,
    Optional<Ground<?>> fit) {

  /**
   * Chooses the spaces.
   *
   * @param budget steps that the search may take
   * @param termsVisible whether the caller may see the prices
   */
  Candidate propose(Needs needs, int budget, boolean termsVisible) {
    Optional<Block> block =
        fit.flatMap(ground -> BlockSearch.best(ground, needs.space().areaSquareMetres(), budget));
    return new Candidate(
        place,
        judgements,
        missingFacts,
        termsVisible ? block : block.map(Block::withoutPrices),
        !termsVisible);
  }
}
