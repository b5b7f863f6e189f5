package io.chengjie.gateway.views;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.park.v1.CapacityViewServiceGrpc.CapacityViewServiceBlockingStub;
import io.chengjie.proto.park.v1.ListOccupancyRequest;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rates of occupancy and ages of vacancies. */
@Path("/api/v1/occupancy-reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "occupancyReports")
public class OccupancyReportsResource {
  private final CapacityViewServiceBlockingStub views;
  private final Answers answers;

  OccupancyReportsResource(
      @GrpcClient("park") CapacityViewServiceBlockingStub views, Answers answers) {
    this.views = views;
    this.answers = answers;
  }

  @GET
  @Operation(operationId = "occupancyReports_list", summary = "入驻率报表 · Report occupancy")
  public Response list() {
    return answers.ok(
        views,
        CapacityViewServiceBlockingStub::listOccupancy,
        ListOccupancyRequest.getDefaultInstance());
  }
}
