package io.chengjie.park.factories;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.Conditions;
import io.chengjie.park.listing.Listed;
import io.chengjie.park.listing.Listing;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.ListParkProjectTenanciesRequest;
import io.chengjie.proto.park.v1.ListParkProjectTenanciesResponse;
import io.chengjie.proto.park.v1.ParkProjectTenancy;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists who has used which unit of a park project from when to when, the newest first. */
@ApplicationScoped
class ListParkProjectTenancies {
  private final Mutations mutations;
  private final ParkProjectRepository parkProjects;
  private final Listing listing;

  ListParkProjectTenancies(
      Mutations mutations, ParkProjectRepository parkProjects, Listing listing) {
    this.mutations = mutations;
    this.parkProjects = parkProjects;
    this.listing = listing;
  }

  ListParkProjectTenanciesResponse run(ListParkProjectTenanciesRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListParkProjectTenanciesResponse list(ListParkProjectTenanciesRequest request) {
    String id = request.getId();
    NotFound.unless(parkProjects.findById(id), "park project", id);
    Listed<ParkProjectUnitRecord> page =
        listing.page(
            ParkProjectUnitRecord.class,
            new Conditions()
                .equal("parkProjectId", id)
                .equal("projectId", request.getProjectId())
                .equal("unitId", request.getUnitId()),
            unit -> unit.id,
            PageRequest.newestFirst(
                request.getPageSize(),
                request.getPageToken(),
                "parkProjectTenancies",
                id,
                request.getProjectId(),
                request.getUnitId()));
    return ListParkProjectTenanciesResponse.newBuilder()
        .addAllItems(page.items().stream().map(ListParkProjectTenancies::message).toList())
        .setNextPageToken(page.nextPageToken())
        .build();
  }

  private static ParkProjectTenancy message(ParkProjectUnitRecord unit) {
    ParkProjectTenancy.Builder tenancy =
        ParkProjectTenancy.newBuilder()
            .setId(unit.id)
            .setProjectId(unit.projectId)
            .setUnitId(unit.unitId)
            .setTenantFrom(unit.tenantFrom.toString());
    if (unit.tenantUntil != null) {
      tenancy.setTenantUntil(unit.tenantUntil.toString());
    }
    if (unit.endExplanation != null) {
      tenancy.setExplanation(unit.endExplanation);
    }
    return tenancy.build();
  }
}
