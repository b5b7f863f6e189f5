package io.chengjie.gateway.spaces;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.park.v1.EarmarkSpaceRequest;
import io.chengjie.proto.park.v1.EndSpaceEarmarkRequest;
import io.chengjie.proto.park.v1.GetSpaceRequest;
import io.chengjie.proto.park.v1.GetSpaceStateRequest;
import io.chengjie.proto.park.v1.ListSpaceClaimsRequest;
import io.chengjie.proto.park.v1.ReturnSpaceRequest;
import io.chengjie.proto.park.v1.ReturnSpaceToServiceRequest;
import io.chengjie.proto.park.v1.SetSpacePriceFloorRequest;
import io.chengjie.proto.park.v1.SpaceServiceGrpc.SpaceServiceBlockingStub;
import io.chengjie.proto.park.v1.WithdrawSpaceRequest;
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

/** Spaces: units and parcels by the same id. */
@Path("/api/v1/spaces")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "spaces")
public class SpacesResource {
  private final SpaceServiceBlockingStub spaces;
  private final Answers answers;

  SpacesResource(@GrpcClient("park") SpaceServiceBlockingStub spaces, Answers answers) {
    this.spaces = spaces;
    this.answers = answers;
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "spaces_get", summary = "查询空间 · Read a space")
  public Response get() {
    return answers.ok(
        spaces, SpaceServiceBlockingStub::getSpace, GetSpaceRequest.getDefaultInstance());
  }

  @GET
  @Path("/{id}/claims")
  @Operation(operationId = "spaces_listClaims", summary = "占用历史 · List the claims on a space")
  public Response listClaims() {
    return answers.ok(
        spaces,
        SpaceServiceBlockingStub::listSpaceClaims,
        ListSpaceClaimsRequest.getDefaultInstance());
  }

  @GET
  @Path("/{id}/state")
  @Operation(
      operationId = "spaces_getStateAt",
      summary = "某一时刻的状态 · State of a space at a past instant")
  public Response getStateAt() {
    return answers.ok(
        spaces, SpaceServiceBlockingStub::getSpaceState, GetSpaceStateRequest.getDefaultInstance());
  }

  @POST
  @Path("/{id}:withdraw")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "spaces_withdraw", summary = "暂停供应 · Take a space off the market")
  public Response withdraw(WithdrawSpaceRequest request) {
    return answers.ok(spaces, SpaceServiceBlockingStub::withdrawSpace, request);
  }

  @POST
  @Path("/{id}:return")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "spaces_return", summary = "恢复供应 · Put a space on the market again")
  public Response giveBack(ReturnSpaceRequest request) {
    return answers.ok(spaces, SpaceServiceBlockingStub::returnSpace, request);
  }

  @POST
  @Path("/{id}:earmark")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "spaces_earmark",
      summary = "项目预留 · Set a space aside for a named project")
  public Response earmark(EarmarkSpaceRequest request) {
    return answers.ok(spaces, SpaceServiceBlockingStub::earmarkSpace, request);
  }

  @POST
  @Path("/{id}:endEarmark")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "spaces_endEarmark", summary = "解除预留 · End the earmark of a space")
  public Response endEarmark(EndSpaceEarmarkRequest request) {
    return answers.ok(spaces, SpaceServiceBlockingStub::endSpaceEarmark, request);
  }

  @POST
  @Path("/{id}:returnToService")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "spaces_returnToService", summary = "整修完成 · End the maintenance")
  public Response returnToService(ReturnSpaceToServiceRequest request) {
    return answers.ok(spaces, SpaceServiceBlockingStub::returnSpaceToService, request);
  }

  @POST
  @Path("/{id}:setPriceFloor")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "spaces_setPriceFloor", summary = "设定底价 · Set the price floor")
  public Response setPriceFloor(SetSpacePriceFloorRequest request) {
    return answers.ok(spaces, SpaceServiceBlockingStub::setSpacePriceFloor, request);
  }
}
