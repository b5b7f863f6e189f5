package io.chengjie.gateway.parks;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.park.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import io.chengjie.proto.park.v1.CreateParkRequest;
import io.chengjie.proto.park.v1.GetParkRequest;
import io.chengjie.proto.park.v1.ListParksRequest;
import io.chengjie.proto.park.v1.Park;
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

/** Parks of the register of industrial space. */
@Path("/api/v1/parks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "parks")
public class ParksResource {
  private final CatalogServiceBlockingStub catalog;
  private final Answers answers;

  ParksResource(@GrpcClient("park") CatalogServiceBlockingStub catalog, Answers answers) {
    this.catalog = catalog;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "parks_create", summary = "登记园区 · Record a park")
  public Response create(Park park) {
    return answers.created(
        catalog,
        CatalogServiceBlockingStub::createPark,
        CreateParkRequest.newBuilder().setPark(park).build(),
        "id");
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "parks_get", summary = "查询园区 · Read a park")
  public Response get() {
    return answers.ok(
        catalog, CatalogServiceBlockingStub::getPark, GetParkRequest.getDefaultInstance());
  }

  @GET
  @Operation(operationId = "parks_list", summary = "检索园区 · List parks")
  public Response list() {
    return answers.ok(
        catalog, CatalogServiceBlockingStub::listParks, ListParksRequest.getDefaultInstance());
  }
}
