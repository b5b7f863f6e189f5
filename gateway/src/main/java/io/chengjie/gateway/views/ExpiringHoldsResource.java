package io.chengjie.gateway.views;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.park.v1.CapacityViewServiceGrpc.CapacityViewServiceBlockingStub;
import io.chengjie.proto.park.v1.ListExpiringHoldsRequest;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Holds that run out soon. */
@Path("/api/v1/expiring-holds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "expiringHolds")
public class ExpiringHoldsResource {
  private final CapacityViewServiceBlockingStub views;
  private final Answers answers;

  ExpiringHoldsResource(
      @GrpcClient("park") CapacityViewServiceBlockingStub views, Answers answers) {
    this.views = views;
    this.answers = answers;
  }

  @GET
  @Operation(operationId = "expiringHolds_list", summary = "即将到期的保留 · List holds that run out soon")
  public Response list() {
    return answers.ok(
        views,
        CapacityViewServiceBlockingStub::listExpiringHolds,
        ListExpiringHoldsRequest.getDefaultInstance());
  }
}
