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
import jakarta.inject.Inject;

/** One service of the contract over three features; it stands in the last of them, since arrows never point back. */
@GrpcService
class ProjectsEndpoint implements ProjectsService {
  @Inject Calls calls;
  @Inject CreateProject createProject;
  @Inject GetProject getProject;
  @Inject ListProjects listProjects;
  @Inject UpdateProject updateProject;
  @Inject SignProject signProject;
  @Inject ListSignings listSignings;
  @Inject ListCommitments listCommitments;

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
