package io.chengjie.park.factories;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.Conditions;
import io.chengjie.park.listing.Listed;
import io.chengjie.park.listing.Listing;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.proto.park.v1.ListBuildingsRequest;
import io.chengjie.proto.park.v1.ListBuildingsResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Lists buildings by park or zone. */
@ApplicationScoped
public class ListBuildings {
  private final Mutations mutations;
  private final Listing listing;
  private final Today today;

  ListBuildings(Mutations mutations, Listing listing, Today today) {
    this.mutations = mutations;
    this.listing = listing;
    this.today = today;
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
                .equal("zoneId", request.getZoneId())
                .equal("code", request.getCode()),
            building -> building.id,
            PageRequest.oldestFirst(
                request.getPageSize(),
                request.getPageToken(),
                "buildings",
                request.getParkId(),
                request.getZoneId(),
                request.getCode()));
    LocalDate day = today.date();
    return ListBuildingsResponse.newBuilder()
        .addAllItems(page.items().stream().map(row -> BuildingMapping.message(row, day)).toList())
        .setNextPageToken(page.nextPageToken())
        .build();
  }
}
