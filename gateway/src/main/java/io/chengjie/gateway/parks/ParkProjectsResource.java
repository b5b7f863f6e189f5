package io.chengjie.gateway.parks;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.park.v1.AddParkProjectTenantRequest;
import io.chengjie.proto.park.v1.CreateParkProjectRequest;
import io.chengjie.proto.park.v1.EndParkProjectTenantRequest;
import io.chengjie.proto.park.v1.FactoryServiceGrpc.FactoryServiceBlockingStub;
import io.chengjie.proto.park.v1.GetParkProjectRequest;
import io.chengjie.proto.park.v1.ListParkProjectTenanciesRequest;
import io.chengjie.proto.park.v1.ListParkProjectsRequest;
import io.chengjie.proto.park.v1.ParkProject;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Park projects: several tenants on adjacent units. */
@Path("/api/v1/park-projects")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "parkProjects")
public class ParkProjectsResource {
  private final FactoryServiceBlockingStub factories;
  private final Answers answers;

  ParkProjectsResource(@GrpcClient("park") FactoryServiceBlockingStub factories, Answers answers) {
    this.factories = factories;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "parkProjects_create", summary = "设立园中园项目 · Open a park project")
  public Response create(ParkProject parkProject) {
    return answers.created(
        factories,
        FactoryServiceBlockingStub::createParkProject,
        CreateParkProjectRequest.newBuilder().setParkProject(parkProject).build(),
        "id");
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "parkProjects_get", summary = "查询园中园项目 · Read a park project")
  public Response get() {
    return answers.ok(
        factories,
        FactoryServiceBlockingStub::getParkProject,
        GetParkProjectRequest.getDefaultInstance());
  }

  @GET
  @Operation(operationId = "parkProjects_list", summary = "检索园中园项目 · List park projects")
  public Response list() {
    return answers.ok(
        factories,
        FactoryServiceBlockingStub::listParkProjects,
        ListParkProjectsRequest.getDefaultInstance());
  }

  @POST
  @Path("/{id}:addTenant")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "parkProjects_addTenant",
      summary = "增加入驻企业 · Add a tenant to a park project")
  public Response addTenant(AddParkProjectTenantRequest request) {
    return answers.ok(factories, FactoryServiceBlockingStub::addParkProjectTenant, request);
  }

  @POST
  @Path("/{id}:endTenant")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "parkProjects_endTenant",
      summary = "企业退出园中园 · Record that a tenant has left")
  public Response endTenant(EndParkProjectTenantRequest request) {
    return answers.ok(factories, FactoryServiceBlockingStub::endParkProjectTenant, request);
  }

  @GET
  @Path("/{id}/tenancies")
  @Operation(
      operationId = "parkProjects_listTenancies",
      summary = "查询入驻记录 · List the tenancies of a park project")
  public Response listTenancies() {
    return answers.ok(
        factories,
        FactoryServiceBlockingStub::listParkProjectTenancies,
        ListParkProjectTenanciesRequest.getDefaultInstance());
  }
}
