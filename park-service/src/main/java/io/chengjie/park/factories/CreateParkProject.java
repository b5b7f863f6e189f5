package io.chengjie.park.factories;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.parks.ParkLookup;
import io.chengjie.proto.park.v1.CreateParkProjectRequest;
import io.chengjie.proto.park.v1.ParkProject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Opens a park project, with tenants or still without. */
@ApplicationScoped
class CreateParkProject {
  private final Mutations mutations;
  private final ParkLookup parks;
  private final ParkProjectRepository parkProjects;
  private final ParkProjectGrowth growth;
  private final Ids ids;

  CreateParkProject(
      Mutations mutations,
      ParkLookup parks,
      ParkProjectRepository parkProjects,
      ParkProjectGrowth growth,
      Ids ids) {
    this.mutations = mutations;
    this.parks = parks;
    this.parkProjects = parkProjects;
    this.growth = growth;
    this.ids = ids;
  }

  ParkProject run(CreateParkProjectRequest request) {
    return mutations.run(
        request, request.getRequestId(), ParkProject.getDefaultInstance(), this::create);
  }

  private ParkProject create(CreateParkProjectRequest request) {
    ParkProject wanted = request.getParkProject();
    String parkId = parks.parkOfZone(wanted.getZoneId());
    Caller.current().requireRegion(parks.regionOfPark(parkId));
    ParkProjectRecord project = new ParkProjectRecord();
    project.id = ids.next("PPJ");
    project.zoneId = wanted.getZoneId();
    project.parkId = parkId;
    project.nameZh = wanted.getNameZh();
    parkProjects.persistAndFlush(project);
    List<ParkProjectGrowth.Addition> additions = new ArrayList<>();
    for (int i = 0; i < wanted.getTenantsCount(); i++) {
      additions.add(ParkProjectGrowth.Addition.of(wanted.getTenants(i), i));
    }
    return growth.grow("ParkProjectOpened", project, additions);
  }
}
