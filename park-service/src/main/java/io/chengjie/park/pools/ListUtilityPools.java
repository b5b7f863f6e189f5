package io.chengjie.park.pools;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.Conditions;
import io.chengjie.park.listing.Listed;
import io.chengjie.park.listing.Listing;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.proto.park.v1.ListUtilityPoolsRequest;
import io.chengjie.proto.park.v1.ListUtilityPoolsResponse;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Lists pools by park, zone or kind. */
@ApplicationScoped
public class ListUtilityPools {
  private final Mutations mutations;
  private final Listing listing;
  private final PoolReader reader;

  ListUtilityPools(Mutations mutations, Listing listing, PoolReader reader) {
    this.mutations = mutations;
    this.listing = listing;
    this.reader = reader;
  }

  public ListUtilityPoolsResponse run(ListUtilityPoolsRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListUtilityPoolsResponse list(ListUtilityPoolsRequest request) {
    Instant now = reader.now();
    Conditions conditions =
        new Conditions().equal("parkId", request.getParkId()).equal("zoneId", request.getZoneId());
    if (request.getKind() != UtilityPool.Kind.KIND_UNSPECIFIED) {
      conditions.and("r.kind = :kind", "kind", request.getKind());
    }
    Listed<PoolRecord> page =
        listing.page(
            PoolRecord.class,
            conditions,
            pool -> pool.id,
            PageRequest.oldestFirst(
                request.getPageSize(),
                request.getPageToken(),
                "utilityPools",
                request.getParkId(),
                request.getKind().name(),
                request.getZoneId()));
    return ListUtilityPoolsResponse.newBuilder()
        .addAllItems(reader.messages(page.items(), now))
        .setNextPageToken(page.nextPageToken())
        .build();
  }
}
