package io.chengjie.park.parks;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.Conditions;
import io.chengjie.park.listing.Listed;
import io.chengjie.park.listing.Listing;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.proto.park.v1.ListZonesRequest;
import io.chengjie.proto.park.v1.ListZonesResponse;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists zones by park. */
@ApplicationScoped
public class ListZones {
  private final Mutations mutations;
  private final Listing listing;

  ListZones(Mutations mutations, Listing listing) {
    this.mutations = mutations;
    this.listing = listing;
  }

  public ListZonesResponse run(ListZonesRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListZonesResponse list(ListZonesRequest request) {
    Listed<ZoneRecord> page =
        listing.page(
            ZoneRecord.class,
            new Conditions().equal("parkId", request.getParkId()),
            zone -> zone.id,
            PageRequest.oldestFirst(
                request.getPageSize(), request.getPageToken(), "zones", request.getParkId()));
    return ListZonesResponse.newBuilder()
        .addAllItems(page.items().stream().map(ParkMapping::message).toList())
        .setNextPageToken(page.nextPageToken())
        .build();
  }
}
