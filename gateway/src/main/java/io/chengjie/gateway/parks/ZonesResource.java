package io.chengjie.gateway.parks;

import io.chengjie.gateway.http.Answers;
import io.chengjie.gateway.json.MergePatch;
import io.chengjie.proto.park.v1.AdvanceZoneRequest;
import io.chengjie.proto.park.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import io.chengjie.proto.park.v1.CreateZoneRequest;
import io.chengjie.proto.park.v1.GetZoneRequest;
import io.chengjie.proto.park.v1.ListZonesRequest;
import io.chengjie.proto.park.v1.UpdateZoneRequest;
import io.chengjie.proto.park.v1.Zone;
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

/** Zones of the register of industrial space. */
@Path("/api/v1/zones")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "zones")
public class ZonesResource {
  private final CatalogServiceBlockingStub catalog;
  private final Answers answers;

  ZonesResource(@GrpcClient("park") CatalogServiceBlockingStub catalog, Answers answers) {
    this.catalog = catalog;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "zones_create", summary = "登记功能区 · Record a zone")
  public Response create(Zone zone) {
    return answers.created(
        catalog,
        CatalogServiceBlockingStub::createZone,
        CreateZoneRequest.newBuilder().setZone(zone).build(),
        "id");
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "zones_get", summary = "查询功能区 · Read a zone")
  public Response get() {
    return answers.ok(
        catalog, CatalogServiceBlockingStub::getZone, GetZoneRequest.getDefaultInstance());
  }

  @GET
  @Operation(operationId = "zones_list", summary = "检索功能区 · List zones")
  public Response list() {
    return answers.ok(
        catalog, CatalogServiceBlockingStub::listZones, ListZonesRequest.getDefaultInstance());
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(operationId = "zones_update", summary = "修改功能区 · Change a zone")
  public Response update(MergePatch<Zone> patch) {
    return answers.ok(
        catalog,
        CatalogServiceBlockingStub::updateZone,
        UpdateZoneRequest.newBuilder().setZone(patch.value()).setUpdateMask(patch.mask()).build());
  }

  @POST
  @Path("/{id}:advance")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "zones_advance",
      summary = "推进功能区建设阶段 · Record the next step in the life of a zone")
  public Response advance(AdvanceZoneRequest request) {
    return answers.ok(catalog, CatalogServiceBlockingStub::advanceZone, request);
  }
}
