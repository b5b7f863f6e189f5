package io.chengjie.gateway.parks;

import io.chengjie.gateway.http.Answers;
import io.chengjie.gateway.json.MergePatch;
import io.chengjie.proto.park.v1.AdvanceParkRequest;
import io.chengjie.proto.park.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import io.chengjie.proto.park.v1.CreateParkRequest;
import io.chengjie.proto.park.v1.FacilityServiceGrpc.FacilityServiceBlockingStub;
import io.chengjie.proto.park.v1.GetInfrastructureSummaryRequest;
import io.chengjie.proto.park.v1.GetParkRequest;
import io.chengjie.proto.park.v1.ListParksRequest;
import io.chengjie.proto.park.v1.Park;
import io.chengjie.proto.park.v1.UpdateParkRequest;
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

/** Parks of the register of industrial space. */
@Path("/api/v1/parks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "parks")
public class ParksResource {
  private final CatalogServiceBlockingStub catalog;
  private final FacilityServiceBlockingStub facilities;
  private final Answers answers;

  ParksResource(
      @GrpcClient("park") CatalogServiceBlockingStub catalog,
      @GrpcClient("park") FacilityServiceBlockingStub facilities,
      Answers answers) {
    this.catalog = catalog;
    this.facilities = facilities;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "parks_create", summary = "登记园区 · Record a park")
  public Response create(Park park) {
    return answers.created(
        catalog,
        CatalogServiceBlockingStub::createPark,
        CreateParkRequest.newBuilder().setPark(park).build(),
        "id");
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "parks_get", summary = "查询园区 · Read a park")
  public Response get() {
    return answers.ok(
        catalog, CatalogServiceBlockingStub::getPark, GetParkRequest.getDefaultInstance());
  }

  @GET
  @Operation(operationId = "parks_list", summary = "检索园区 · List parks")
  public Response list() {
    return answers.ok(
        catalog, CatalogServiceBlockingStub::listParks, ListParksRequest.getDefaultInstance());
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(operationId = "parks_update", summary = "修改园区 · Change a park")
  public Response update(MergePatch<Park> patch) {
    return answers.ok(
        catalog,
        CatalogServiceBlockingStub::updatePark,
        UpdateParkRequest.newBuilder().setPark(patch.value()).setUpdateMask(patch.mask()).build());
  }

  @POST
  @Path("/{id}:advance")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "parks_advance",
      summary = "推进园区建设阶段 · Record the next step in the life of a park")
  public Response advance(AdvanceParkRequest request) {
    return answers.ok(catalog, CatalogServiceBlockingStub::advancePark, request);
  }

  @GET
  @Path("/{id}/infrastructure-summary")
  @Operation(
      operationId = "parks_getInfrastructureSummary",
      summary = "基础设施工程汇总 · The infrastructure works of a park in figures")
  public Response infrastructureSummary() {
    return answers.ok(
        facilities,
        FacilityServiceBlockingStub::getInfrastructureSummary,
        GetInfrastructureSummaryRequest.getDefaultInstance());
  }
}
