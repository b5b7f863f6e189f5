package io.chengjie.park.siting;

import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.paging.Page;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.park.factories.FreeSpace;
import io.chengjie.park.factories.FreeUnit;
import io.chengjie.park.parks.ParkLookup;
import io.chengjie.park.parks.ZoneInPark;
import io.chengjie.park.pools.PoolLookup;
import io.chengjie.park.pools.PoolsLeft;
import io.chengjie.park.regions.RegionPrefix;
import io.chengjie.proto.park.v1.SelectSitesRequest;
import io.chengjie.proto.park.v1.SelectSitesResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges every zone of a region against a need, from five queries however many zones there are. */
@ApplicationScoped
public class SelectSites {
  private final Mutations mutations;
  private final ParkLookup parks;
  private final FreeSpace space;
  private final PoolLookup pools;
  private final DatabaseClock clock;

  SelectSites(
      Mutations mutations,
      ParkLookup parks,
      FreeSpace space,
      PoolLookup pools,
      DatabaseClock clock) {
    this.mutations = mutations;
    this.parks = parks;
    this.space = space;
    this.pools = pools;
    this.clock = clock;
  }

  public SelectSitesResponse run(SelectSitesRequest request) {
    Needs needs = Needs.of(request.getNeeds());
    int limit = Page.size(request.getPageSize()).size();
    List<Candidate> candidates =
        mutations.read(() -> judge(needs, RegionPrefix.of(request.getRegionCode())));
    return SitingAnswer.of(candidates, new Ranking(request.getWeights()), limit);
  }

  private List<Candidate> judge(Needs needs, String regionPrefix) {
    Instant now = clock.now();
    LocalDate readyBy = needs.readyBy();
    LocalDate from = readyBy == null ? LocalDate.ofInstant(now, BusinessZone.SHANGHAI) : readyBy;
    List<ZoneInPark> zones = parks.zonesIn(regionPrefix);
    Map<String, List<FreeUnit>> units =
        space.unitsIn(regionPrefix, from, now).stream()
            .collect(Collectors.groupingBy(FreeUnit::zoneId));
    Map<String, Set<String>> neighbours = space.neighboursIn(regionPrefix);
    PoolsLeft left = pools.leftIn(regionPrefix, now);
    ZoneJudge judge = new ZoneJudge(needs);
    return zones.stream()
        .map(
            zone ->
                judge.judge(
                    zone,
                    new Ground(units.getOrDefault(zone.place().zoneId(), List.of()), neighbours),
                    left.of(zone.place().parkId(), zone.place().zoneId())))
        .toList();
  }
}
