package io.chengjie.park.factories;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.parks.ParkLookup;
import io.chengjie.park.values.EntityTag;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.EndParkProjectTenantRequest;
import io.chengjie.proto.park.v1.ParkProject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Records that a tenant has left a park project: its units leave with it, its rows stay. */
@ApplicationScoped
class EndParkProjectTenant {
  private final Mutations mutations;
  private final ParkLookup parks;
  private final ParkProjectRepository parkProjects;
  private final ParkProjectReader reader;
  private final Tenancies tenancies;
  private final EventLog events;

  EndParkProjectTenant(
      Mutations mutations,
      ParkLookup parks,
      ParkProjectRepository parkProjects,
      ParkProjectReader reader,
      Tenancies tenancies,
      EventLog events) {
    this.mutations = mutations;
    this.parks = parks;
    this.parkProjects = parkProjects;
    this.reader = reader;
    this.tenancies = tenancies;
    this.events = events;
  }

  ParkProject run(EndParkProjectTenantRequest request) {
    return mutations.run(
        request, request.getRequestId(), ParkProject.getDefaultInstance(), this::end);
  }

  private ParkProject end(EndParkProjectTenantRequest request) {
    ParkProjectRecord project = parkProjects.getLocked(request.getId());
    Caller.current().requireRegion(parks.regionOfPark(project.parkId));
    EntityTag.requireContent(request.getEtag(), project.version);
    List<ParkProjectUnitRecord> units = unitsOf(project, request.getProjectId());
    tenancies.end(units, request.getTenantUntil(), request.getExplanation());
    parkProjects.raiseVersion(project);
    ParkProject left = reader.message(project);
    events.append("parkProjects", project.id, "ParkProjectTenantEnded", left);
    return left;
  }

  private List<ParkProjectUnitRecord> unitsOf(ParkProjectRecord project, String tenant) {
    List<ParkProjectUnitRecord> units =
        parkProjects.unitsOf(List.of(project.id)).stream()
            .filter(unit -> unit.projectId.equals(tenant))
            .toList();
    if (units.isEmpty()) {
      throw NotFound.of("tenant", tenant);
    }
    return units;
  }
}
