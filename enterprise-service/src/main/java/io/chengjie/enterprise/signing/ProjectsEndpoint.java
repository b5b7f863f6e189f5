package io.chengjie.enterprise.signing;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.enterprise.commitments.ListCommitments;
import io.chengjie.enterprise.projects.CreateProject;
import io.chengjie.enterprise.projects.GetProject;
import io.chengjie.enterprise.projects.ListProjects;
import io.chengjie.enterprise.projects.UpdateProject;
import io.chengjie.proto.enterprise.v1.CreateProjectRequest;
import io.chengjie.proto.enterprise.v1.GetProjectRequest;
import io.chengjie.proto.enterprise.v1.ListCommitmentsRequest;
import io.chengjie.proto.enterprise.v1.ListCommitmentsResponse;
import io.chengjie.proto.enterprise.v1.ListProjectsRequest;
import io.chengjie.proto.enterprise.v1.ListProjectsResponse;
import io.chengjie.proto.enterprise.v1.ListSigningsRequest;
import io.chengjie.proto.enterprise.v1.ListSigningsResponse;
import io.chengjie.proto.enterprise.v1.Project;
import io.chengjie.proto.enterprise.v1.ProjectsService;
import io.chengjie.proto.enterprise.v1.SignProjectRequest;
import io.chengjie.proto.enterprise.v1.UpdateProjectRequest;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/**
 * One service of the contract over three features; it stands in the last of them, since arrows
 * never point back.
 */
@GrpcService
class ProjectsEndpoint implements ProjectsService {
  private final Calls calls;
  private final CreateProject createProject;
  private final GetProject getProject;
  private final ListProjects listProjects;
  private final UpdateProject updateProject;
  private final SignProject signProject;
  private final ListSignings listSignings;
  private final ListCommitments listCommitments;

  ProjectsEndpoint(
      Calls calls,
      CreateProject createProject,
      GetProject getProject,
      ListProjects listProjects,
      UpdateProject updateProject,
      SignProject signProject,
      ListSignings listSignings,
      ListCommitments listCommitments) {
    this.calls = calls;
    this.createProject = createProject;
    this.getProject = getProject;
    this.listProjects = listProjects;
    this.updateProject = updateProject;
    this.signProject = signProject;
    this.listSignings = listSignings;
    this.listCommitments = listCommitments;
  }

  @Override
  public Uni<Project> createProject(CreateProjectRequest request) {
    return calls.answer(() -> createProject.run(request));
  }

  @Override
  public Uni<Project> getProject(GetProjectRequest request) {
    return calls.answer(() -> getProject.run(request));
  }

  @Override
  public Uni<ListProjectsResponse> listProjects(ListProjectsRequest request) {
    return calls.answer(() -> listProjects.run(request));
  }

  @Override
  public Uni<Project> updateProject(UpdateProjectRequest request) {
    return calls.answer(() -> updateProject.run(request));
  }

  @Override
  public Uni<Project> signProject(SignProjectRequest request) {
    return calls.answer(() -> signProject.run(request));
  }

  @Override
  public Uni<ListSigningsResponse> listSignings(ListSigningsRequest request) {
    return calls.answer(() -> listSignings.run(request));
  }

  @Override
  public Uni<ListCommitmentsResponse> listCommitments(ListCommitmentsRequest request) {
    return calls.answer(() -> listCommitments.run(request));
  }
}
