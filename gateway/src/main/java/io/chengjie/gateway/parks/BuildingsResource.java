package io.chengjie.gateway.parks;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.park.v1.Building;
import io.chengjie.proto.park.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import io.chengjie.proto.park.v1.CreateBuildingRequest;
import io.chengjie.proto.park.v1.GetBuildingRequest;
import io.chengjie.proto.park.v1.ListBuildingsRequest;
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

/** Buildings of the register of industrial space. */
@Path("/api/v1/buildings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "buildings")
public class BuildingsResource {
  private final CatalogServiceBlockingStub catalog;
  private final Answers answers;

  BuildingsResource(@GrpcClient("park") CatalogServiceBlockingStub catalog, Answers answers) {
    this.catalog = catalog;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "buildings_create", summary = "登记厂房楼栋 · Record a building")
  public Response create(Building building) {
    return answers.created(
        catalog,
        CatalogServiceBlockingStub::createBuilding,
        CreateBuildingRequest.newBuilder().setBuilding(building).build(),
        "id");
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "buildings_get", summary = "查询厂房楼栋 · Read a building")
  public Response get() {
    return answers.ok(
        catalog, CatalogServiceBlockingStub::getBuilding, GetBuildingRequest.getDefaultInstance());
  }

  @GET
  @Operation(operationId = "buildings_list", summary = "检索厂房楼栋 · List buildings")
  public Response list() {
    return answers.ok(
        catalog,
        CatalogServiceBlockingStub::listBuildings,
        ListBuildingsRequest.getDefaultInstance());
  }
}
