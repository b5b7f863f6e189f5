package io.chengjie.park.claims;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.Conditions;
import io.chengjie.park.listing.Listed;
import io.chengjie.park.listing.Listing;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.park.regions.RegionConditions;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.ListHoldsRequest;
import io.chengjie.proto.park.v1.ListHoldsResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Lists the holds of the caller's regions, newest first. */
@ApplicationScoped
public class ListHolds {
  private final Mutations mutations;
  private final Listing listing;
  private final Capacity capacity;
  private final DatabaseClock clock;

  ListHolds(Mutations mutations, Listing listing, Capacity capacity, DatabaseClock clock) {
    this.mutations = mutations;
    this.listing = listing;
    this.capacity = capacity;
    this.clock = clock;
  }

  public ListHoldsResponse run(ListHoldsRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListHoldsResponse list(ListHoldsRequest request) {
    Instant now = clock.now();
    List<String> prefixes = RegionConditions.prefixes(Caller.current().regionCodes());
    Conditions conditions =
        new Conditions()
            .equal("projectId", request.getProjectId())
            .equal("parkId", request.getParkId());
    RegionConditions.where(conditions, prefixes);
    whereState(conditions, request.getState(), now);
    Listed<HoldRecord> page =
        listing.page(
            HoldRecord.class,
            conditions,
            hold -> hold.id,
            PageRequest.newestFirst(
                request.getPageSize(),
                request.getPageToken(),
                "holds",
                request.getProjectId(),
                request.getParkId(),
                request.getState().name(),
                String.join(",", prefixes)));
    return answer(page, now);
  }

  private ListHoldsResponse answer(Listed<HoldRecord> page, Instant now) {
    Map<String, HoldLines> lines =
        capacity.linesOf(page.items().stream().map(hold -> hold.id).toList());
    return ListHoldsResponse.newBuilder()
        .addAllItems(
            page.items().stream()
                .map(
                    hold ->
                        HoldMapping.message(hold, lines.getOrDefault(hold.id, HoldLines.NONE), now))
                .toList())
        .setNextPageToken(page.nextPageToken())
        .build();
  }

  private static void whereState(Conditions conditions, Hold.State state, Instant now) {
    switch (state) {
      case HELD -> conditions.and("r.state = HELD and r.expiresAt > :now", "now", now);
      case EXPIRED ->
          conditions.and(
              "(r.state = EXPIRED or (r.state = HELD and r.expiresAt <= :now))", "now", now);
      case RESERVED, RELEASED, ALLOCATED, CANCELLED ->
          conditions.and("r.state = :state", "state", state);
      case STATE_UNSPECIFIED, UNRECOGNIZED -> conditions.and("r.state is not null");
    }
  }
}
