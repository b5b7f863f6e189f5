package io.chengjie.park.demonstration;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.Conditions;
import io.chengjie.park.listing.Listed;
import io.chengjie.park.listing.Listing;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.park.values.Dates;
import io.chengjie.proto.park.v1.ListDemonstrationZonesRequest;
import io.chengjie.proto.park.v1.ListDemonstrationZonesResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** Lists demonstration zones, all or those that a region belongs to. */
@ApplicationScoped
class ListDemonstrationZones {
  private static final int DIGITS_PER_LEVEL = 2;

  private final Mutations mutations;
  private final Listing listing;
  private final DemonstrationZoneView view;

  ListDemonstrationZones(Mutations mutations, Listing listing, DemonstrationZoneView view) {
    this.mutations = mutations;
    this.listing = listing;
    this.view = view;
  }

  ListDemonstrationZonesResponse run(ListDemonstrationZonesRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListDemonstrationZonesResponse list(ListDemonstrationZonesRequest request) {
    Listed<DemonstrationZoneRecord> page =
        listing.page(
            DemonstrationZoneRecord.class,
            conditions(request),
            zone -> zone.id,
            PageRequest.oldestFirst(
                request.getPageSize(),
                request.getPageToken(),
                "demonstrationZones",
                request.getAsOf(),
                request.getRegionCode()));
    return ListDemonstrationZonesResponse.newBuilder()
        .addAllItems(view.of(page.items(), request.getAsOf()))
        .setNextPageToken(page.nextPageToken())
        .build();
  }

  private static Conditions conditions(ListDemonstrationZonesRequest request) {
    Conditions conditions = new Conditions();
    if (request.getRegionCode().isEmpty()) {
      return conditions;
    }
    String member =
        "exists (select 1 from MemberRecord m where m.demonstrationZoneId = r.id"
            + " and m.regionCode in :regions";
    List<String> regions = selfAndAbove(request.getRegionCode());
    if (request.getAsOf().isEmpty()) {
      return conditions.and(member + ")", "regions", regions);
    }
    return conditions
        .and(
            member
                + " and m.memberFrom <= :day and (m.memberUntil is null or m.memberUntil > :day))",
            "regions",
            regions)
        .with("day", Dates.require(request.getAsOf(), "asOf"));
  }

  /** 431129 → 430000, 431100, 431129. */
  private static List<String> selfAndAbove(String regionCode) {
    return IntStream.iterate(
            DIGITS_PER_LEVEL, end -> end <= regionCode.length(), end -> end + DIGITS_PER_LEVEL)
        .mapToObj(end -> regionCode.substring(0, end) + "0".repeat(regionCode.length() - end))
        .distinct()
        .toList();
  }
}
