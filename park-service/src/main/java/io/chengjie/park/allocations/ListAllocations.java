package io.chengjie.park.allocations;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.Conditions;
import io.chengjie.park.listing.Listed;
import io.chengjie.park.listing.Listing;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.park.regions.RegionConditions;
import io.chengjie.proto.park.v1.Allocation;
import io.chengjie.proto.park.v1.ListAllocationsRequest;
import io.chengjie.proto.park.v1.ListAllocationsResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists the allocations of the caller's regions, newest first. */
@ApplicationScoped
public class ListAllocations {
  private final Mutations mutations;
  private final Listing listing;
  private final AllocationReader reader;

  ListAllocations(Mutations mutations, Listing listing, AllocationReader reader) {
    this.mutations = mutations;
    this.listing = listing;
    this.reader = reader;
  }

  public ListAllocationsResponse run(ListAllocationsRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListAllocationsResponse list(ListAllocationsRequest request) {
    List<String> prefixes = RegionConditions.prefixes(Caller.current().regionCodes());
    Conditions conditions =
        new Conditions()
            .equal("projectId", request.getProjectId())
            .equal("parkId", request.getParkId());
    RegionConditions.where(conditions, prefixes);
    if (request.getState() != Allocation.State.STATE_UNSPECIFIED) {
      conditions.and("r.state = :state", "state", request.getState());
    }
    Listed<AllocationRecord> page =
        listing.page(
            AllocationRecord.class,
            conditions,
            allocation -> allocation.id,
            PageRequest.newestFirst(
                request.getPageSize(),
                request.getPageToken(),
                "allocations",
                request.getProjectId(),
                request.getParkId(),
                request.getState().name(),
                String.join(",", prefixes)));
    return ListAllocationsResponse.newBuilder()
        .addAllItems(reader.messages(page.items()))
        .setNextPageToken(page.nextPageToken())
        .build();
  }
}
