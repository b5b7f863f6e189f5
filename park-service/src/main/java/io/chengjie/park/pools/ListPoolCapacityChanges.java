package io.chengjie.park.pools;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.Conditions;
import io.chengjie.park.listing.Listed;
import io.chengjie.park.listing.Listing;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.ListPoolCapacityChangesRequest;
import io.chengjie.proto.park.v1.ListPoolCapacityChangesResponse;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists how the capacity of a pool changed, the newest change first. */
@ApplicationScoped
public class ListPoolCapacityChanges {
  private final Mutations mutations;
  private final PoolRepository pools;
  private final Listing listing;

  ListPoolCapacityChanges(Mutations mutations, PoolRepository pools, Listing listing) {
    this.mutations = mutations;
    this.pools = pools;
    this.listing = listing;
  }

  public ListPoolCapacityChangesResponse run(ListPoolCapacityChangesRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListPoolCapacityChangesResponse list(ListPoolCapacityChangesRequest request) {
    String id = request.getId();
    NotFound.unless(pools.findById(id), "utility pool", id);
    Listed<PoolCapacityChangeRecord> page =
        listing.page(
            PoolCapacityChangeRecord.class,
            new Conditions().equal("poolId", id),
            change -> change.id,
            PageRequest.newestFirst(
                request.getPageSize(), request.getPageToken(), "poolCapacityChanges", id));
    return ListPoolCapacityChangesResponse.newBuilder()
        .addAllItems(page.items().stream().map(PoolMapping::message).toList())
        .setNextPageToken(page.nextPageToken())
        .build();
  }
}
