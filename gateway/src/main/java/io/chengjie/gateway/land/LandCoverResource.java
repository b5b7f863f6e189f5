package io.chengjie.gateway.land;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.park.v1.GetLandCoverRequest;
import io.chengjie.proto.park.v1.LandServiceGrpc.LandServiceBlockingStub;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many months the ready land of a region or park lasts. */
@Path("/api/v1/land-cover")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "parcels")
public class LandCoverResource {
  private final LandServiceBlockingStub land;
  private final Answers answers;

  LandCoverResource(@GrpcClient("park") LandServiceBlockingStub land, Answers answers) {
    this.land = land;
    this.answers = answers;
  }

  @GET
  @Operation(
      operationId = "landCover_get",
      summary = "净地保障月数 · How many months the ready land of a region or park lasts")
  public Response get() {
    return answers.ok(
        land, LandServiceBlockingStub::getLandCover, GetLandCoverRequest.getDefaultInstance());
  }
}
