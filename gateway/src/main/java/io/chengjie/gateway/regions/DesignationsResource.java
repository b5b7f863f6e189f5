package io.chengjie.gateway.regions;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.park.v1.CreateDesignationRequest;
import io.chengjie.proto.park.v1.Designation;
import io.chengjie.proto.park.v1.DesignationServiceGrpc.DesignationServiceBlockingStub;
import io.chengjie.proto.park.v1.EndDesignationRequest;
import io.chengjie.proto.park.v1.GetDesignationRequest;
import io.chengjie.proto.park.v1.ListDesignationsRequest;
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

/** Names that a higher body gives to a park or a region for a time. */
@Path("/api/v1/designations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "designations")
public class DesignationsResource {
  private final DesignationServiceBlockingStub designations;
  private final Answers answers;

  DesignationsResource(
      @GrpcClient("park") DesignationServiceBlockingStub designations, Answers answers) {
    this.designations = designations;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "designations_create", summary = "登记授牌认定 · Record a designation")
  public Response create(Designation designation) {
    return answers.created(
        designations,
        DesignationServiceBlockingStub::createDesignation,
        CreateDesignationRequest.newBuilder().setDesignation(designation).build(),
        "id");
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "designations_get", summary = "查询授牌认定 · Read a designation")
  public Response get() {
    return answers.ok(
        designations,
        DesignationServiceBlockingStub::getDesignation,
        GetDesignationRequest.getDefaultInstance());
  }

  @GET
  @Operation(operationId = "designations_list", summary = "检索授牌认定 · List designations")
  public Response list() {
    return answers.ok(
        designations,
        DesignationServiceBlockingStub::listDesignations,
        ListDesignationsRequest.getDefaultInstance());
  }

  @POST
  @Path("/{id}:end")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "designations_end", summary = "终止认定 · End a designation")
  public Response end(EndDesignationRequest request) {
    return answers.ok(designations, DesignationServiceBlockingStub::endDesignation, request);
  }
}
