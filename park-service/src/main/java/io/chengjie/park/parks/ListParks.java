package io.chengjie.park.parks;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.Conditions;
import io.chengjie.park.listing.Listed;
import io.chengjie.park.listing.Listing;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.park.regions.RegionPrefix;
import io.chengjie.proto.park.v1.LifeCycle;
import io.chengjie.proto.park.v1.ListParksRequest;
import io.chengjie.proto.park.v1.ListParksResponse;
import io.chengjie.proto.park.v1.Park;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Lists parks by region, name, code, place in the hierarchy or state of their life. */
@ApplicationScoped
public class ListParks {
  private final Mutations mutations;
  private final Listing listing;
  private final ParkView view;

  ListParks(Mutations mutations, Listing listing, ParkView view) {
    this.mutations = mutations;
    this.listing = listing;
    this.view = view;
  }

  public ListParksResponse run(ListParksRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListParksResponse list(ListParksRequest request) {
    Listed<ParkRecord> page =
        listing.page(
            ParkRecord.class,
            conditions(request),
            park -> park.id,
            PageRequest.oldestFirst(
                request.getPageSize(),
                request.getPageToken(),
                "parks",
                request.getRegionCode(),
                request.getQ(),
                request.getParentParkId(),
                request.getLevel().name(),
                request.getState().name()));
    return ListParksResponse.newBuilder()
        .addAllItems(view.parks(page.items()))
        .setNextPageToken(page.nextPageToken())
        .build();
  }

  private static Conditions conditions(ListParksRequest request) {
    Conditions conditions = new Conditions().equal("parentParkId", request.getParentParkId());
    if (request.getLevel() != Park.Level.LEVEL_UNSPECIFIED) {
      conditions.and("r.level = :level", "level", request.getLevel());
    }
    if (request.getState() != LifeCycle.State.STATE_UNSPECIFIED) {
      conditions.and("r.lifeCycleState = :state", "state", request.getState());
    }
    if (!request.getRegionCode().isEmpty()) {
      String prefix = RegionPrefix.of(request.getRegionCode());
      conditions.and("r.regionCode like :region", "region", prefix + "%");
    }
    if (!request.getQ().isEmpty()) {
      conditions
          .and(
              "(r.code = :q or r.nameZh like :part escape '!' or lower(r.nameEn) like :lower escape"
                  + " '!')",
              "q",
              request.getQ())
          .with("part", containing(request.getQ()))
          .with("lower", containing(request.getQ().toLowerCase(Locale.ROOT)));
    }
    return conditions;
  }

  private static String containing(String text) {
    return "%" + text.replaceAll("([!%_])", "!$1") + "%";
  }
}
