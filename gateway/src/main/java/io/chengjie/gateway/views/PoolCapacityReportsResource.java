package io.chengjie.gateway.views;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.park.v1.CapacityViewServiceGrpc.CapacityViewServiceBlockingStub;
import io.chengjie.proto.park.v1.ListPoolCapacityRequest;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Utility pools summed by place and kind. */
@Path("/api/v1/pool-capacity-reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "poolCapacityReports")
public class PoolCapacityReportsResource {
  private final CapacityViewServiceBlockingStub views;
  private final Answers answers;

  PoolCapacityReportsResource(
      @GrpcClient("park") CapacityViewServiceBlockingStub views, Answers answers) {
    this.views = views;
    this.answers = answers;
  }

  @GET
  @Operation(
      operationId = "poolCapacityReports_list",
      summary = "公用配套容量报表 · Report the capacity of pools")
  public Response list() {
    return answers.ok(
        views,
        CapacityViewServiceBlockingStub::listPoolCapacity,
        ListPoolCapacityRequest.getDefaultInstance());
  }
}
