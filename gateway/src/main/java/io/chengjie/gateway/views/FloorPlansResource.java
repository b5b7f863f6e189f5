package io.chengjie.gateway.views;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.park.v1.CapacityViewServiceGrpc.CapacityViewServiceBlockingStub;
import io.chengjie.proto.park.v1.GetFloorPlanRequest;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The units of a building, to be drawn. */
@Path("/api/v1/buildings/{id}/floor-plan")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "floorPlans")
public class FloorPlansResource {
  private final CapacityViewServiceBlockingStub views;
  private final Answers answers;

  FloorPlansResource(@GrpcClient("park") CapacityViewServiceBlockingStub views, Answers answers) {
    this.views = views;
    this.answers = answers;
  }

  @GET
  @Operation(operationId = "floorPlans_get", summary = "楼层平面数据 · Read the floor plan of a building")
  public Response get() {
    return answers.ok(
        views,
        CapacityViewServiceBlockingStub::getFloorPlan,
        GetFloorPlanRequest.getDefaultInstance());
  }
}
