package io.chengjie.enterprise.projects;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.enterprise.v1.GetProjectRequest;
import io.chengjie.proto.enterprise.v1.Project;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads one project; an enterprise user only its own. */
@ApplicationScoped
public class GetProject {
  private final Mutations mutations;
  private final Projects projects;

  GetProject(Mutations mutations, Projects projects) {
    this.mutations = mutations;
    this.projects = projects;
  }

  public Project run(GetProjectRequest request) {
    return mutations.read(() -> projects.visible(request.getId()));
  }
}
