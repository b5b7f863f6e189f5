package io.chengjie.park.siting;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.paging.PageTokens;
import io.chengjie.park.parks.ParkLookup;
import io.chengjie.park.parks.ZoneInPark;
import io.chengjie.park.pools.PoolLookup;
import io.chengjie.park.pools.PoolsLeft;
import io.chengjie.park.regions.RegionPrefix;
import io.chengjie.proto.park.v1.SelectSitesRequest;
import io.chengjie.proto.park.v1.SelectSitesResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Judges every zone of a region against a need, from a few queries however many units or parcels there are. */
@ApplicationScoped
public class SelectSites {
  /** Steps for the search of blocks, shared by the zones that meet the need of space. */
  private static final int STEPS = 60_000;

  private static final int MOST_STEPS = 20_000;
  private static final int FEWEST_STEPS = 300;

  private final Mutations mutations;
  private final ParkLookup parks;
  private final SpaceVerdicts verdicts;
  private final PoolLookup pools;
  private final DatabaseClock clock;
  private final PageTokens tokens;

  SelectSites(
      Mutations mutations,
      ParkLookup parks,
      SpaceVerdicts verdicts,
      PoolLookup pools,
      DatabaseClock clock,
      PageTokens tokens) {
    this.mutations = mutations;
    this.parks = parks;
    this.verdicts = verdicts;
    this.pools = pools;
    this.clock = clock;
    this.tokens = tokens;
  }

  public SelectSitesResponse run(SelectSitesRequest request) {
    Needs needs = Needs.of(request.getNeeds(), request.getWeights());
    SitingPage page = SitingPage.of(request, tokens);
    List<JudgedZone> zones =
        mutations.read(() -> judge(needs, RegionPrefix.of(request.getRegionCode())));
    Terms terms = new Terms(Caller.current());
    int budget = budget(zones);
    List<Candidate> candidates =
        zones.stream()
            .map(zone -> zone.propose(needs, budget, terms.areVisibleIn(zone.place().regionCode())))
            .toList();
    return SitingAnswer.of(candidates, Ranking.of(needs.space(), request.getWeights()), page);
  }

  private List<JudgedZone> judge(Needs needs, String regionPrefix) {
    Instant now = clock.now();
    List<ZoneInPark> zones = parks.zonesIn(regionPrefix);
    Function<String, SpaceVerdict> space = verdicts.in(regionPrefix, needs, now);
    PoolsLeft left = pools.leftIn(regionPrefix, now);
    ZoneJudge judge = new ZoneJudge(needs);
    return zones.stream()
        .map(
            zone ->
                judge.judge(
                    zone,
                    space.apply(zone.place().zoneId()),
                    left.of(zone.place().parkId(), zone.place().zoneId())))
        .toList();
  }

  private static int budget(List<JudgedZone> zones) {
    int searched = (int) zones.stream().filter(zone -> zone.fit().isPresent()).count();
    return Math.clamp(STEPS / Math.max(1, searched), FEWEST_STEPS, MOST_STEPS);
  }
}
