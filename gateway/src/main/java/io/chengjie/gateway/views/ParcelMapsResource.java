package io.chengjie.gateway.views;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.park.v1.CapacityViewServiceGrpc.CapacityViewServiceBlockingStub;
import io.chengjie.proto.park.v1.GetParcelMapRequest;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The parcels of a zone as GeoJSON, to be drawn. */
@Path("/api/v1/zones/{id}/parcel-map")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "parcelMaps")
public class ParcelMapsResource {
  private final CapacityViewServiceBlockingStub views;
  private final Answers answers;

  ParcelMapsResource(@GrpcClient("park") CapacityViewServiceBlockingStub views, Answers answers) {
    this.views = views;
    this.answers = answers;
  }

  @GET
  @Operation(operationId = "parcelMaps_get", summary = "地块图数据 · Read the parcel map of a zone")
  public Response get() {
    return answers.ok(
        views,
        CapacityViewServiceBlockingStub::getParcelMap,
        GetParcelMapRequest.getDefaultInstance());
  }
}
