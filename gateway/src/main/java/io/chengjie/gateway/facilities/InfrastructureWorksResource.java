package io.chengjie.gateway.facilities;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.park.v1.CompleteInfrastructureWorkRequest;
import io.chengjie.proto.park.v1.CreateInfrastructureWorkRequest;
import io.chengjie.proto.park.v1.FacilityServiceGrpc.FacilityServiceBlockingStub;
import io.chengjie.proto.park.v1.GetInfrastructureWorkRequest;
import io.chengjie.proto.park.v1.InfrastructureWork;
import io.chengjie.proto.park.v1.ListInfrastructureWorksRequest;
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

/** Infrastructure works of parks. */
@Path("/api/v1/infrastructure-works")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "infrastructureWorks")
public class InfrastructureWorksResource {
  private final FacilityServiceBlockingStub facilities;
  private final Answers answers;

  InfrastructureWorksResource(
      @GrpcClient("park") FacilityServiceBlockingStub facilities, Answers answers) {
    this.facilities = facilities;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "infrastructureWorks_create",
      summary = "登记基础设施工程 · Record an infrastructure work")
  public Response create(InfrastructureWork infrastructureWork) {
    return answers.created(
        facilities,
        FacilityServiceBlockingStub::createInfrastructureWork,
        CreateInfrastructureWorkRequest.newBuilder()
            .setInfrastructureWork(infrastructureWork)
            .build(),
        "id");
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "infrastructureWorks_get",
      summary = "查询基础设施工程 · Read an infrastructure work")
  public Response get() {
    return answers.ok(
        facilities,
        FacilityServiceBlockingStub::getInfrastructureWork,
        GetInfrastructureWorkRequest.getDefaultInstance());
  }

  @GET
  @Operation(
      operationId = "infrastructureWorks_list",
      summary = "检索基础设施工程 · List infrastructure works")
  public Response list() {
    return answers.ok(
        facilities,
        FacilityServiceBlockingStub::listInfrastructureWorks,
        ListInfrastructureWorksRequest.getDefaultInstance());
  }

  @POST
  @Path("/{id}:complete")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "infrastructureWorks_complete",
      summary = "工程完工 · Record that a work is done")
  public Response complete(CompleteInfrastructureWorkRequest request) {
    return answers.ok(facilities, FacilityServiceBlockingStub::completeInfrastructureWork, request);
  }
}
