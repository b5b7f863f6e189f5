package io.chengjie.gateway.parks;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.park.v1.CancelPlannedPoolCapacityRequest;
import io.chengjie.proto.park.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import io.chengjie.proto.park.v1.CreateUtilityPoolRequest;
import io.chengjie.proto.park.v1.GetUtilityPoolRequest;
import io.chengjie.proto.park.v1.ListPoolCapacityChangesRequest;
import io.chengjie.proto.park.v1.ListUtilityPoolsRequest;
import io.chengjie.proto.park.v1.PlanPoolCapacityRequest;
import io.chengjie.proto.park.v1.SetPoolCapacityRequest;
import io.chengjie.proto.park.v1.UtilityPool;
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

/** Utility pools of the register of industrial space. */
@Path("/api/v1/utility-pools")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "utilityPools")
public class UtilityPoolsResource {
  private final CatalogServiceBlockingStub catalog;
  private final Answers answers;

  UtilityPoolsResource(@GrpcClient("park") CatalogServiceBlockingStub catalog, Answers answers) {
    this.catalog = catalog;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "utilityPools_create", summary = "登记公用配套 · Record a utility pool")
  public Response create(UtilityPool utilityPool) {
    return answers.created(
        catalog,
        CatalogServiceBlockingStub::createUtilityPool,
        CreateUtilityPoolRequest.newBuilder().setUtilityPool(utilityPool).build(),
        "id");
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "utilityPools_get", summary = "查询公用配套 · Read a utility pool")
  public Response get() {
    return answers.ok(
        catalog,
        CatalogServiceBlockingStub::getUtilityPool,
        GetUtilityPoolRequest.getDefaultInstance());
  }

  @GET
  @Operation(operationId = "utilityPools_list", summary = "检索公用配套 · List utility pools")
  public Response list() {
    return answers.ok(
        catalog,
        CatalogServiceBlockingStub::listUtilityPools,
        ListUtilityPoolsRequest.getDefaultInstance());
  }

  @POST
  @Path("/{id}:setCapacity")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "utilityPools_setCapacity",
      summary = "调整容量 · Change the capacity of a pool")
  public Response setCapacity(SetPoolCapacityRequest request) {
    return answers.ok(catalog, CatalogServiceBlockingStub::setPoolCapacity, request);
  }

  @POST
  @Path("/{id}:planCapacity")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "utilityPools_planCapacity",
      summary = "计划容量调整 · Plan the capacity of a pool")
  public Response planCapacity(PlanPoolCapacityRequest request) {
    return answers.ok(catalog, CatalogServiceBlockingStub::planPoolCapacity, request);
  }

  @POST
  @Path("/{id}:cancelPlannedCapacity")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "utilityPools_cancelPlannedCapacity",
      summary = "撤销容量计划 · Cancel a planned capacity")
  public Response cancelPlannedCapacity(CancelPlannedPoolCapacityRequest request) {
    return answers.ok(catalog, CatalogServiceBlockingStub::cancelPlannedPoolCapacity, request);
  }

  @GET
  @Path("/{id}/capacity-changes")
  @Operation(
      operationId = "utilityPools_listCapacityChanges",
      summary = "查询容量调整记录 · List the changes of a capacity")
  public Response listCapacityChanges() {
    return answers.ok(
        catalog,
        CatalogServiceBlockingStub::listPoolCapacityChanges,
        ListPoolCapacityChangesRequest.getDefaultInstance());
  }
}
