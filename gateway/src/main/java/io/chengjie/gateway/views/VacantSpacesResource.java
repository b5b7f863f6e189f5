package io.chengjie.gateway.views;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.park.v1.CapacityViewServiceGrpc.CapacityViewServiceBlockingStub;
import io.chengjie.proto.park.v1.ListVacantSpacesRequest;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Free spaces with the time since which they are vacant. */
@Path("/api/v1/vacant-spaces")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "vacantSpaces")
public class VacantSpacesResource {
  private final CapacityViewServiceBlockingStub views;
  private final Answers answers;

  VacantSpacesResource(@GrpcClient("park") CapacityViewServiceBlockingStub views, Answers answers) {
    this.views = views;
    this.answers = answers;
  }

  @GET
  @Operation(operationId = "vacantSpaces_list", summary = "检索空置空间 · List vacant spaces")
  public Response list() {
    return answers.ok(
        views,
        CapacityViewServiceBlockingStub::listVacantSpaces,
        ListVacantSpacesRequest.getDefaultInstance());
  }
}
