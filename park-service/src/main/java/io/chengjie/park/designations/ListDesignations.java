package io.chengjie.park.designations;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.Conditions;
import io.chengjie.park.listing.Listed;
import io.chengjie.park.listing.Listing;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.park.regions.RegionPrefix;
import io.chengjie.park.values.Dates;
import io.chengjie.proto.park.v1.ListDesignationsRequest;
import io.chengjie.proto.park.v1.ListDesignationsResponse;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists designations by bearer, all or those of a day. */
@ApplicationScoped
class ListDesignations {
  private final Mutations mutations;
  private final Listing listing;

  ListDesignations(Mutations mutations, Listing listing) {
    this.mutations = mutations;
    this.listing = listing;
  }

  ListDesignationsResponse run(ListDesignationsRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListDesignationsResponse list(ListDesignationsRequest request) {
    Listed<DesignationRecord> page =
        listing.page(
            DesignationRecord.class,
            conditions(request),
            designation -> designation.id,
            PageRequest.oldestFirst(
                request.getPageSize(),
                request.getPageToken(),
                "designations",
                request.getParkId(),
                request.getRegionCode(),
                request.getAsOf()));
    return ListDesignationsResponse.newBuilder()
        .addAllItems(page.items().stream().map(DesignationMapping::message).toList())
        .setNextPageToken(page.nextPageToken())
        .build();
  }

  private static Conditions conditions(ListDesignationsRequest request) {
    Conditions conditions = new Conditions().equal("parkId", request.getParkId());
    if (!request.getRegionCode().isEmpty()) {
      String prefix = RegionPrefix.of(request.getRegionCode());
      conditions.and("r.regionCode like :region", "region", prefix + "%");
    }
    if (!request.getAsOf().isEmpty()) {
      conditions.and(
          "r.validFrom <= :day and (r.validUntil is null or r.validUntil > :day)",
          "day",
          Dates.require(request.getAsOf(), "asOf"));
    }
    return conditions;
  }
}
