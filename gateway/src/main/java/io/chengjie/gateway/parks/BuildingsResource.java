package io.chengjie.gateway.parks;

import io.chengjie.gateway.http.Answers;
import io.chengjie.gateway.json.MergePatch;
import io.chengjie.proto.park.v1.Building;
import io.chengjie.proto.park.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import io.chengjie.proto.park.v1.CreateBuildingRequest;
import io.chengjie.proto.park.v1.FactoryServiceGrpc.FactoryServiceBlockingStub;
import io.chengjie.proto.park.v1.GetBuildingRequest;
import io.chengjie.proto.park.v1.ListBuildingsRequest;
import io.chengjie.proto.park.v1.MergeUnitsRequest;
import io.chengjie.proto.park.v1.UpdateBuildingRequest;
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

/** Buildings of the register of industrial space. */
@Path("/api/v1/buildings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "buildings")
public class BuildingsResource {
  private final CatalogServiceBlockingStub catalog;
  private final FactoryServiceBlockingStub factories;
  private final Answers answers;

  BuildingsResource(
      @GrpcClient("park") CatalogServiceBlockingStub catalog,
      @GrpcClient("park") FactoryServiceBlockingStub factories,
      Answers answers) {
    this.catalog = catalog;
    this.factories = factories;
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

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(operationId = "buildings_update", summary = "修改厂房楼栋 · Change a building")
  public Response update(MergePatch<Building> patch) {
    return answers.ok(
        factories,
        FactoryServiceBlockingStub::updateBuilding,
        UpdateBuildingRequest.newBuilder()
            .setBuilding(patch.value())
            .setUpdateMask(patch.mask())
            .build());
  }

  @POST
  @Path("/{id}:mergeUnits")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "buildings_mergeUnits", summary = "合并相邻单元 · Merge adjacent units")
  public Response mergeUnits(MergeUnitsRequest request) {
    return answers.ok(factories, FactoryServiceBlockingStub::mergeUnits, request);
  }
}
