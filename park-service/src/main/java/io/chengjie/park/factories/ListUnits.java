package io.chengjie.park.factories;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.Conditions;
import io.chengjie.park.listing.Listed;
import io.chengjie.park.listing.Listing;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.proto.park.v1.ListUnitsRequest;
import io.chengjie.proto.park.v1.ListUnitsResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Lists units by place, state now or code. */
@ApplicationScoped
public class ListUnits {
  private final Mutations mutations;
  private final Listing listing;
  private final UnitReader reader;

  ListUnits(Mutations mutations, Listing listing, UnitReader reader) {
    this.mutations = mutations;
    this.listing = listing;
    this.reader = reader;
  }

  public ListUnitsResponse run(ListUnitsRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListUnitsResponse list(ListUnitsRequest request) {
    Instant now = reader.now();
    Conditions conditions =
        new Conditions()
            .equal("parkId", request.getParkId())
            .equal("buildingId", request.getBuildingId())
            .equal("code", request.getCode());
    reader.whereState(conditions, request.getState(), now);
    Listed<UnitRecord> page =
        listing.page(UnitRecord.class, conditions, unit -> unit.id, pageOf(request));
    return ListUnitsResponse.newBuilder()
        .addAllItems(reader.messages(page.items(), now))
        .setNextPageToken(page.nextPageToken())
        .build();
  }

  private static PageRequest pageOf(ListUnitsRequest request) {
    return PageRequest.oldestFirst(
        request.getPageSize(),
        request.getPageToken(),
        "units",
        request.getParkId(),
        request.getBuildingId(),
        request.getState().name(),
        request.getCode());
  }
}
