package io.chengjie.park.factories;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.Conditions;
import io.chengjie.park.listing.Listed;
import io.chengjie.park.listing.Listing;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.proto.park.v1.ListBuildingsRequest;
import io.chengjie.proto.park.v1.ListBuildingsResponse;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists buildings by park or zone. */
@ApplicationScoped
public class ListBuildings {
  private final Mutations mutations;
  private final Listing listing;

  ListBuildings(Mutations mutations, Listing listing) {
    this.mutations = mutations;
    this.listing = listing;
  }

  public ListBuildingsResponse run(ListBuildingsRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListBuildingsResponse list(ListBuildingsRequest request) {
    Listed<BuildingRecord> page =
        listing.page(
            BuildingRecord.class,
            new Conditions()
                .equal("parkId", request.getParkId())
                .equal("zoneId", request.getZoneId()),
            building -> building.id,
            PageRequest.oldestFirst(
                request.getPageSize(),
                request.getPageToken(),
                "buildings",
                request.getParkId(),
                request.getZoneId()));
    return ListBuildingsResponse.newBuilder()
        .addAllItems(page.items().stream().map(BuildingMapping::message).toList())
        .setNextPageToken(page.nextPageToken())
        .build();
  }
}
