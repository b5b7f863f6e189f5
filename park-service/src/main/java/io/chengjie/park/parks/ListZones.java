package io.chengjie.park.parks;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.Conditions;
import io.chengjie.park.listing.Listed;
import io.chengjie.park.listing.Listing;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.proto.park.v1.LifeCycle;
import io.chengjie.proto.park.v1.ListZonesRequest;
import io.chengjie.proto.park.v1.ListZonesResponse;
import io.chengjie.proto.park.v1.Zone;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists zones by park, function or state of their life. */
@ApplicationScoped
public class ListZones {
  private final Mutations mutations;
  private final Listing listing;
  private final ParkView view;

  ListZones(Mutations mutations, Listing listing, ParkView view) {
    this.mutations = mutations;
    this.listing = listing;
    this.view = view;
  }

  public ListZonesResponse run(ListZonesRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListZonesResponse list(ListZonesRequest request) {
    Listed<ZoneRecord> page =
        listing.page(
            ZoneRecord.class,
            conditions(request),
            zone -> zone.id,
            PageRequest.oldestFirst(
                request.getPageSize(),
                request.getPageToken(),
                "zones",
                request.getParkId(),
                request.getFunction().name(),
                request.getState().name(),
                request.getCode()));
    return ListZonesResponse.newBuilder()
        .addAllItems(view.zones(page.items()))
        .setNextPageToken(page.nextPageToken())
        .build();
  }

  private static Conditions conditions(ListZonesRequest request) {
    Conditions conditions =
        new Conditions().equal("parkId", request.getParkId()).equal("code", request.getCode());
    if (request.getFunction() != Zone.Function.FUNCTION_UNSPECIFIED) {
      conditions.and("r.function = :function", "function", request.getFunction());
    }
    if (request.getState() != LifeCycle.State.STATE_UNSPECIFIED) {
      conditions.and("r.lifeCycleState = :state", "state", request.getState());
    }
    return conditions;
  }
}
