package io.chengjie.park.parks;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.Conditions;
import io.chengjie.park.listing.Listed;
import io.chengjie.park.listing.Listing;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.park.regions.RegionPrefix;
import io.chengjie.proto.park.v1.ListParksRequest;
import io.chengjie.proto.park.v1.ListParksResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Lists parks by region, name or code. */
@ApplicationScoped
public class ListParks {
  private final Mutations mutations;
  private final Listing listing;

  ListParks(Mutations mutations, Listing listing) {
    this.mutations = mutations;
    this.listing = listing;
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
                request.getQ()));
    return ListParksResponse.newBuilder()
        .addAllItems(page.items().stream().map(ParkMapping::message).toList())
        .setNextPageToken(page.nextPageToken())
        .build();
  }

  private static Conditions conditions(ListParksRequest request) {
    Conditions conditions = new Conditions();
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
