package io.chengjie.park.factories;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.Conditions;
import io.chengjie.park.listing.Listed;
import io.chengjie.park.listing.Listing;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.proto.park.v1.ListParkProjectsRequest;
import io.chengjie.proto.park.v1.ListParkProjectsResponse;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists park projects by place or tenant. */
@ApplicationScoped
class ListParkProjects {
  private final Mutations mutations;
  private final Listing listing;
  private final ParkProjectReader reader;

  ListParkProjects(Mutations mutations, Listing listing, ParkProjectReader reader) {
    this.mutations = mutations;
    this.listing = listing;
    this.reader = reader;
  }

  ListParkProjectsResponse run(ListParkProjectsRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListParkProjectsResponse list(ListParkProjectsRequest request) {
    Conditions conditions =
        new Conditions().equal("parkId", request.getParkId()).equal("zoneId", request.getZoneId());
    if (!request.getProjectId().isEmpty()) {
      conditions.and(
          "exists (select 1 from ParkProjectUnitRecord m where m.parkProjectId = r.id"
              + " and m.projectId = :tenant and m.tenantUntil is null)",
          "tenant",
          request.getProjectId());
    }
    Listed<ParkProjectRecord> page =
        listing.page(
            ParkProjectRecord.class,
            conditions,
            project -> project.id,
            PageRequest.oldestFirst(
                request.getPageSize(),
                request.getPageToken(),
                "parkProjects",
                request.getParkId(),
                request.getZoneId(),
                request.getProjectId()));
    return ListParkProjectsResponse.newBuilder()
        .addAllItems(reader.messages(page.items()))
        .setNextPageToken(page.nextPageToken())
        .build();
  }
}
