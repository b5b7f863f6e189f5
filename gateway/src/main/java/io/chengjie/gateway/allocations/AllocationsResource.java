package io.chengjie.gateway.allocations;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.park.v1.AllocationServiceGrpc.AllocationServiceBlockingStub;
import io.chengjie.proto.park.v1.CreateAllocationRequest;
import io.chengjie.proto.park.v1.GetAllocationRequest;
import io.chengjie.proto.park.v1.LeaveAllocationRequest;
import io.chengjie.proto.park.v1.ListAllocationsRequest;
import io.chengjie.proto.park.v1.SignHandoverRequest;
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

/** Allocations: what becomes of reserved capacity. */
@Path("/api/v1/allocations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "allocations")
public class AllocationsResource {
  private final AllocationServiceBlockingStub allocations;
  private final Answers answers;

  AllocationsResource(
      @GrpcClient("park") AllocationServiceBlockingStub allocations, Answers answers) {
    this.allocations = allocations;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "allocations_create",
      summary = "签约配置 · Put a reservation under contract")
  public Response create(CreateAllocationRequest request) {
    return answers.created(
        allocations, AllocationServiceBlockingStub::createAllocation, request, "id");
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "allocations_get", summary = "查询配置 · Read an allocation")
  public Response get() {
    return answers.ok(
        allocations,
        AllocationServiceBlockingStub::getAllocation,
        GetAllocationRequest.getDefaultInstance());
  }

  @GET
  @Operation(operationId = "allocations_list", summary = "检索配置 · List allocations")
  public Response list() {
    return answers.ok(
        allocations,
        AllocationServiceBlockingStub::listAllocations,
        ListAllocationsRequest.getDefaultInstance());
  }

  @POST
  @Path("/{id}:signHandover")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "allocations_signHandover",
      summary = "签署交接 · Sign the hand-over for one side")
  public Response signHandover(SignHandoverRequest request) {
    return answers.ok(allocations, AllocationServiceBlockingStub::signHandover, request);
  }

  @POST
  @Path("/{id}:leave")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "allocations_leave", summary = "退出或收回 · End the use, or reclaim")
  public Response leave(LeaveAllocationRequest request) {
    return answers.ok(allocations, AllocationServiceBlockingStub::leaveAllocation, request);
  }
}
