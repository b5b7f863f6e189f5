package io.chengjie.gateway.views;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.park.v1.CapacityViewServiceGrpc.CapacityViewServiceBlockingStub;
import io.chengjie.proto.park.v1.ListCapacityRequest;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Spaces counted by place, kind and state. */
@Path("/api/v1/capacity-reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "capacityReports")
public class CapacityReportsResource {
  private final CapacityViewServiceBlockingStub views;
  private final Answers answers;

  CapacityReportsResource(
      @GrpcClient("park") CapacityViewServiceBlockingStub views, Answers answers) {
    this.views = views;
    this.answers = answers;
  }

  @GET
  @Operation(operationId = "capacityReports_list", summary = "容量报表 · Report capacity")
  public Response list() {
    return answers.ok(
        views,
        CapacityViewServiceBlockingStub::listCapacity,
        ListCapacityRequest.getDefaultInstance());
  }
}
