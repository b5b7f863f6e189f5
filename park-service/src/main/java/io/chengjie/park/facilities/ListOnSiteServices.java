package io.chengjie.park.facilities;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.Conditions;
import io.chengjie.park.listing.Listed;
import io.chengjie.park.listing.Listing;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.proto.park.v1.ListOnSiteServicesRequest;
import io.chengjie.proto.park.v1.ListOnSiteServicesResponse;
import io.chengjie.proto.park.v1.OnSiteService;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists services on site by park, zone and kind. */
@ApplicationScoped
class ListOnSiteServices {
  private final Mutations mutations;
  private final Listing listing;

  ListOnSiteServices(Mutations mutations, Listing listing) {
    this.mutations = mutations;
    this.listing = listing;
  }

  ListOnSiteServicesResponse run(ListOnSiteServicesRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListOnSiteServicesResponse list(ListOnSiteServicesRequest request) {
    Listed<OnSiteServiceRecord> page =
        listing.page(
            OnSiteServiceRecord.class,
            conditions(request),
            service -> service.id,
            PageRequest.oldestFirst(
                request.getPageSize(),
                request.getPageToken(),
                "onSiteServices",
                request.getParkId(),
                request.getZoneId(),
                request.getKind().name()));
    return ListOnSiteServicesResponse.newBuilder()
        .addAllItems(page.items().stream().map(OnSiteServiceMapping::message).toList())
        .setNextPageToken(page.nextPageToken())
        .build();
  }

  private static Conditions conditions(ListOnSiteServicesRequest request) {
    Conditions conditions =
        new Conditions().equal("parkId", request.getParkId()).equal("zoneId", request.getZoneId());
    if (request.getKind() != OnSiteService.Kind.KIND_UNSPECIFIED) {
      conditions.and("r.kind = :kind", "kind", request.getKind());
    }
    return conditions;
  }
}
