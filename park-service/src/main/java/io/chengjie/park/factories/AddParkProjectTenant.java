package io.chengjie.park.factories;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.parks.ParkLookup;
import io.chengjie.park.values.EntityTag;
import io.chengjie.proto.park.v1.AddParkProjectTenantRequest;
import io.chengjie.proto.park.v1.ParkProject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Adds units of a tenant to a park project. */
@ApplicationScoped
class AddParkProjectTenant {
  private final Mutations mutations;
  private final ParkLookup parks;
  private final ParkProjectRepository parkProjects;
  private final ParkProjectGrowth growth;

  AddParkProjectTenant(
      Mutations mutations,
      ParkLookup parks,
      ParkProjectRepository parkProjects,
      ParkProjectGrowth growth) {
    this.mutations = mutations;
    this.parks = parks;
    this.parkProjects = parkProjects;
    this.growth = growth;
  }

  ParkProject run(AddParkProjectTenantRequest request) {
    return mutations.run(
        request, request.getRequestId(), ParkProject.getDefaultInstance(), this::add);
  }

  private ParkProject add(AddParkProjectTenantRequest request) {
    ParkProjectRecord project = parkProjects.getLocked(request.getId());
    Caller.current().requireRegion(parks.regionOfPark(project.parkId));
    EntityTag.requireContent(request.getEtag(), project.version);
    parkProjects.raiseVersion(project);
    return growth.grow(
        "ParkProjectTenantAdded",
        project,
        List.of(
            new ParkProjectGrowth.Addition(
                request.getProjectId(), request.getUnitIdsList(), "unitIds")));
  }
}
