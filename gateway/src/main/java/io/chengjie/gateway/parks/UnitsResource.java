package io.chengjie.gateway.parks;

import io.chengjie.gateway.http.Answers;
import io.chengjie.gateway.json.MergePatch;
import io.chengjie.proto.park.v1.AddUnitAdjacencyRequest;
import io.chengjie.proto.park.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import io.chengjie.proto.park.v1.CompleteReadinessItemRequest;
import io.chengjie.proto.park.v1.CreateUnitRequest;
import io.chengjie.proto.park.v1.FactoryServiceGrpc.FactoryServiceBlockingStub;
import io.chengjie.proto.park.v1.GetUnitRequest;
import io.chengjie.proto.park.v1.ListUnitsRequest;
import io.chengjie.proto.park.v1.RemoveUnitAdjacencyRequest;
import io.chengjie.proto.park.v1.ReopenReadinessItemRequest;
import io.chengjie.proto.park.v1.SplitUnitRequest;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UpdateUnitRequest;
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

/** Units of the register of industrial space. */
@Path("/api/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "units")
public class UnitsResource {
  private final CatalogServiceBlockingStub catalog;
  private final FactoryServiceBlockingStub factories;
  private final Answers answers;

  UnitsResource(
      @GrpcClient("park") CatalogServiceBlockingStub catalog,
      @GrpcClient("park") FactoryServiceBlockingStub factories,
      Answers answers) {
    this.catalog = catalog;
    this.factories = factories;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "units_create", summary = "登记厂房单元 · Record a unit")
  public Response create(Unit unit) {
    return answers.created(
        catalog,
        CatalogServiceBlockingStub::createUnit,
        CreateUnitRequest.newBuilder().setUnit(unit).build(),
        "id");
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "units_get", summary = "查询厂房单元 · Read a unit")
  public Response get() {
    return answers.ok(
        catalog, CatalogServiceBlockingStub::getUnit, GetUnitRequest.getDefaultInstance());
  }

  @GET
  @Operation(operationId = "units_list", summary = "检索厂房单元 · List units")
  public Response list() {
    return answers.ok(
        catalog, CatalogServiceBlockingStub::listUnits, ListUnitsRequest.getDefaultInstance());
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(operationId = "units_update", summary = "修改厂房单元 · Change a unit")
  public Response update(MergePatch<Unit> patch) {
    return answers.ok(
        factories,
        FactoryServiceBlockingStub::updateUnit,
        UpdateUnitRequest.newBuilder().setUnit(patch.value()).setUpdateMask(patch.mask()).build());
  }

  @POST
  @Path("/{id}:addAdjacency")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "units_addAdjacency", summary = "增加相邻单元 · Join a unit to others")
  public Response addAdjacency(AddUnitAdjacencyRequest request) {
    return answers.ok(factories, FactoryServiceBlockingStub::addUnitAdjacency, request);
  }

  @POST
  @Path("/{id}:removeAdjacency")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "units_removeAdjacency",
      summary = "取消相邻单元 · Part a unit from neighbours")
  public Response removeAdjacency(RemoveUnitAdjacencyRequest request) {
    return answers.ok(factories, FactoryServiceBlockingStub::removeUnitAdjacency, request);
  }

  @POST
  @Path("/{id}:split")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "units_split", summary = "拆分厂房单元 · Split a unit")
  public Response split(SplitUnitRequest request) {
    return answers.ok(factories, FactoryServiceBlockingStub::splitUnit, request);
  }

  @POST
  @Path("/{id}:completeReadinessItem")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "units_completeReadinessItem",
      summary = "完成拎包入住检查项 · Tick an item of the readiness checklist")
  public Response completeReadinessItem(CompleteReadinessItemRequest request) {
    return answers.ok(factories, FactoryServiceBlockingStub::completeReadinessItem, request);
  }

  @POST
  @Path("/{id}:reopenReadinessItem")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "units_reopenReadinessItem",
      summary = "重开拎包入住检查项 · Open an item of the readiness checklist again")
  public Response reopenReadinessItem(ReopenReadinessItemRequest request) {
    return answers.ok(factories, FactoryServiceBlockingStub::reopenReadinessItem, request);
  }
}
