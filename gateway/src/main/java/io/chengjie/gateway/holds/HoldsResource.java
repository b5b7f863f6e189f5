package io.chengjie.gateway.holds;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.park.v1.AllocationServiceGrpc.AllocationServiceBlockingStub;
import io.chengjie.proto.park.v1.CancelHoldRequest;
import io.chengjie.proto.park.v1.GetHoldRequest;
import io.chengjie.proto.park.v1.HoldServiceGrpc.HoldServiceBlockingStub;
import io.chengjie.proto.park.v1.ListHoldsRequest;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.ReleaseHoldRequest;
import io.chengjie.proto.park.v1.RenewHoldRequest;
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

/** Holds on units and on quantities of pools, all or nothing. */
@Path("/api/v1/holds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "holds")
public class HoldsResource {
  private final HoldServiceBlockingStub holds;
  private final AllocationServiceBlockingStub allocations;
  private final Answers answers;

  HoldsResource(
      @GrpcClient("park") HoldServiceBlockingStub holds,
      @GrpcClient("park") AllocationServiceBlockingStub allocations,
      Answers answers) {
    this.holds = holds;
    this.allocations = allocations;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "holds_place", summary = "保留厂房与配套 · Place a hold")
  public Response place(PlaceHoldRequest request) {
    return answers.created(holds, HoldServiceBlockingStub::placeHold, request, "id");
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "holds_get", summary = "查询保留 · Read a hold")
  public Response get() {
    return answers.ok(holds, HoldServiceBlockingStub::getHold, GetHoldRequest.getDefaultInstance());
  }

  @GET
  @Operation(operationId = "holds_list", summary = "检索保留 · List holds")
  public Response list() {
    return answers.ok(
        holds, HoldServiceBlockingStub::listHolds, ListHoldsRequest.getDefaultInstance());
  }

  @POST
  @Path("/{id}:renew")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "holds_renew", summary = "续期 · Renew a hold")
  public Response renew(RenewHoldRequest request) {
    return answers.ok(holds, HoldServiceBlockingStub::renewHold, request);
  }

  @POST
  @Path("/{id}:release")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "holds_release", summary = "放弃保留 · Give a hold up")
  public Response release(ReleaseHoldRequest request) {
    return answers.ok(holds, HoldServiceBlockingStub::releaseHold, request);
  }

  @POST
  @Path("/{id}:cancel")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "holds_cancel",
      summary = "取消占用 · Free what is reserved or under contract")
  public Response cancel(CancelHoldRequest request) {
    return answers.ok(allocations, AllocationServiceBlockingStub::cancelHold, request);
  }
}
