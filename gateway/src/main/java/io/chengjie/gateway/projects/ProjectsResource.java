package io.chengjie.gateway.projects;

import io.chengjie.gateway.http.Answers;
import io.chengjie.gateway.json.MergePatch;
import io.chengjie.proto.enterprise.v1.CreateProjectRequest;
import io.chengjie.proto.enterprise.v1.GetProjectRequest;
import io.chengjie.proto.enterprise.v1.ListCommitmentsRequest;
import io.chengjie.proto.enterprise.v1.ListProjectsRequest;
import io.chengjie.proto.enterprise.v1.ListSigningsRequest;
import io.chengjie.proto.enterprise.v1.Project;
import io.chengjie.proto.enterprise.v1.ProjectsServiceGrpc.ProjectsServiceBlockingStub;
import io.chengjie.proto.enterprise.v1.SignProjectRequest;
import io.chengjie.proto.enterprise.v1.UpdateProjectRequest;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Projects and their signing. */
@Path("/api/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "projects")
public class ProjectsResource {
  private final ProjectsServiceBlockingStub projects;
  private final Answers answers;

  ProjectsResource(
      @GrpcClient("enterprise") ProjectsServiceBlockingStub projects, Answers answers) {
    this.projects = projects;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "projects_create", summary = "立项洽谈 · Open a project")
  public Response create(Project project) {
    return answers.created(
        projects,
        ProjectsServiceBlockingStub::createProject,
        CreateProjectRequest.newBuilder().setProject(project).build(),
        "id");
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "projects_get", summary = "查询项目 · Read a project")
  public Response get() {
    return answers.ok(
        projects, ProjectsServiceBlockingStub::getProject, GetProjectRequest.getDefaultInstance());
  }

  @GET
  @Operation(operationId = "projects_list", summary = "检索项目 · List and search projects")
  public Response list() {
    return answers.ok(
        projects,
        ProjectsServiceBlockingStub::listProjects,
        ListProjectsRequest.getDefaultInstance());
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(operationId = "projects_update", summary = "修改项目 · Change a project")
  public Response update(MergePatch<Project> patch) {
    return answers.ok(
        projects,
        ProjectsServiceBlockingStub::updateProject,
        UpdateProjectRequest.newBuilder()
            .setProject(patch.value())
            .setUpdateMask(patch.mask())
            .build());
  }

  @POST
  @Path("/{id}:sign")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "projects_sign", summary = "签约 · Sign a project")
  public Response sign(SignProjectRequest request) {
    return answers.ok(projects, ProjectsServiceBlockingStub::signProject, request);
  }

  @GET
  @Path("/{projectId}/signings")
  @Operation(operationId = "projects_listSignings", summary = "查询签约过程 · List signing attempts")
  public Response listSignings() {
    return answers.ok(
        projects,
        ProjectsServiceBlockingStub::listSignings,
        ListSigningsRequest.getDefaultInstance());
  }

  @GET
  @Path("/{projectId}/commitments")
  @Operation(operationId = "projects_listCommitments", summary = "查询承诺事项 · List commitments")
  public Response listCommitments() {
    return answers.ok(
        projects,
        ProjectsServiceBlockingStub::listCommitments,
        ListCommitmentsRequest.getDefaultInstance());
  }
}
