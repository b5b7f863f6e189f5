package io.chengjie.park.factories;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.GetParkProjectRequest;
import io.chengjie.proto.park.v1.ParkProject;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads one park project. */
@ApplicationScoped
class GetParkProject {
  private final Mutations mutations;
  private final ParkProjectRepository parkProjects;
  private final ParkProjectReader reader;

  GetParkProject(
      Mutations mutations, ParkProjectRepository parkProjects, ParkProjectReader reader) {
    this.mutations = mutations;
    this.parkProjects = parkProjects;
    this.reader = reader;
  }

  ParkProject run(GetParkProjectRequest request) {
    return mutations.read(
        () ->
            reader.message(
                NotFound.unless(
                    parkProjects.findById(request.getId()), "park project", request.getId())));
  }
}
