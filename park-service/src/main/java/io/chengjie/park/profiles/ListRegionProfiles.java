package io.chengjie.park.profiles;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.Conditions;
import io.chengjie.park.listing.Listed;
import io.chengjie.park.listing.Listing;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.park.regions.RegionPrefix;
import io.chengjie.proto.park.v1.ListRegionProfilesRequest;
import io.chengjie.proto.park.v1.ListRegionProfilesResponse;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists profiles by region and resource. */
@ApplicationScoped
class ListRegionProfiles {
  private final Mutations mutations;
  private final Listing listing;

  ListRegionProfiles(Mutations mutations, Listing listing) {
    this.mutations = mutations;
    this.listing = listing;
  }

  ListRegionProfilesResponse run(ListRegionProfilesRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListRegionProfilesResponse list(ListRegionProfilesRequest request) {
    Listed<RegionProfileRecord> page =
        listing.page(
            RegionProfileRecord.class,
            conditions(request),
            profile -> profile.id,
            PageRequest.oldestFirst(
                request.getPageSize(),
                request.getPageToken(),
                "regionProfiles",
                request.getRegionCode(),
                request.getResource()));
    return ListRegionProfilesResponse.newBuilder()
        .addAllItems(page.items().stream().map(RegionProfileMapping::message).toList())
        .setNextPageToken(page.nextPageToken())
        .build();
  }

  private static Conditions conditions(ListRegionProfilesRequest request) {
    Conditions conditions = new Conditions();
    if (!request.getRegionCode().isEmpty()) {
      String prefix = RegionPrefix.of(request.getRegionCode());
      conditions.and("r.regionCode like :region", "region", prefix + "%");
    }
    if (!request.getResource().isEmpty()) {
      conditions.and(
          "array_contains(r.resourceNames, :resource)", "resource", request.getResource());
    }
    return conditions;
  }
}
