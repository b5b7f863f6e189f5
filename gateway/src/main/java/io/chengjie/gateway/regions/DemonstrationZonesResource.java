package io.chengjie.gateway.regions;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.park.v1.AddMemberRequest;
import io.chengjie.proto.park.v1.CreateDemonstrationZoneRequest;
import io.chengjie.proto.park.v1.DemonstrationZone;
import io.chengjie.proto.park.v1.DemonstrationZoneServiceGrpc.DemonstrationZoneServiceBlockingStub;
import io.chengjie.proto.park.v1.EndMemberRequest;
import io.chengjie.proto.park.v1.GetDemonstrationZoneRequest;
import io.chengjie.proto.park.v1.ListDemonstrationZonesRequest;
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

/** Demonstration zones for industrial transfer and their members. */
@Path("/api/v1/demonstration-zones")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "demonstrationZones")
public class DemonstrationZonesResource {
  private final DemonstrationZoneServiceBlockingStub zones;
  private final Answers answers;

  DemonstrationZonesResource(
      @GrpcClient("park") DemonstrationZoneServiceBlockingStub zones, Answers answers) {
    this.zones = zones;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "demonstrationZones_create",
      summary = "登记承接产业转移示范区 · Record a demonstration zone")
  public Response create(DemonstrationZone demonstrationZone) {
    return answers.created(
        zones,
        DemonstrationZoneServiceBlockingStub::createDemonstrationZone,
        CreateDemonstrationZoneRequest.newBuilder().setDemonstrationZone(demonstrationZone).build(),
        "id");
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "demonstrationZones_get",
      summary = "查询承接产业转移示范区 · Read a demonstration zone")
  public Response get() {
    return answers.ok(
        zones,
        DemonstrationZoneServiceBlockingStub::getDemonstrationZone,
        GetDemonstrationZoneRequest.getDefaultInstance());
  }

  @GET
  @Operation(
      operationId = "demonstrationZones_list",
      summary = "检索承接产业转移示范区 · List demonstration zones")
  public Response list() {
    return answers.ok(
        zones,
        DemonstrationZoneServiceBlockingStub::listDemonstrationZones,
        ListDemonstrationZonesRequest.getDefaultInstance());
  }

  @POST
  @Path("/{id}:addMember")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "demonstrationZones_addMember",
      summary = "加入示范区 · Make a region a member of a demonstration zone")
  public Response addMember(AddMemberRequest request) {
    return answers.ok(zones, DemonstrationZoneServiceBlockingStub::addMember, request);
  }

  @POST
  @Path("/{id}:endMember")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "demonstrationZones_endMember",
      summary = "退出示范区 · End the membership of a region")
  public Response endMember(EndMemberRequest request) {
    return answers.ok(zones, DemonstrationZoneServiceBlockingStub::endMember, request);
  }
}
