package io.chengjie.gateway.facilities;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.park.v1.CreateOnSiteServiceRequest;
import io.chengjie.proto.park.v1.FacilityServiceGrpc.FacilityServiceBlockingStub;
import io.chengjie.proto.park.v1.GetOnSiteServiceRequest;
import io.chengjie.proto.park.v1.ListOnSiteServicesRequest;
import io.chengjie.proto.park.v1.OnSiteService;
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

/** Services that firms find in the park itself. */
@Path("/api/v1/on-site-services")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "onSiteServices")
public class OnSiteServicesResource {
  private final FacilityServiceBlockingStub facilities;
  private final Answers answers;

  OnSiteServicesResource(
      @GrpcClient("park") FacilityServiceBlockingStub facilities, Answers answers) {
    this.facilities = facilities;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "onSiteServices_create", summary = "登记驻园服务 · Record a service on site")
  public Response create(OnSiteService onSiteService) {
    return answers.created(
        facilities,
        FacilityServiceBlockingStub::createOnSiteService,
        CreateOnSiteServiceRequest.newBuilder().setOnSiteService(onSiteService).build(),
        "id");
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "onSiteServices_get", summary = "查询驻园服务 · Read a service on site")
  public Response get() {
    return answers.ok(
        facilities,
        FacilityServiceBlockingStub::getOnSiteService,
        GetOnSiteServiceRequest.getDefaultInstance());
  }

  @GET
  @Operation(operationId = "onSiteServices_list", summary = "检索驻园服务 · List services on site")
  public Response list() {
    return answers.ok(
        facilities,
        FacilityServiceBlockingStub::listOnSiteServices,
        ListOnSiteServicesRequest.getDefaultInstance());
  }
}
