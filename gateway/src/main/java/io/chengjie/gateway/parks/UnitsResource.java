package io.chengjie.gateway.parks;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.park.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import io.chengjie.proto.park.v1.CreateUnitRequest;
import io.chengjie.proto.park.v1.GetUnitRequest;
import io.chengjie.proto.park.v1.ListUnitsRequest;
import io.chengjie.proto.park.v1.Unit;
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

/** Units of the register of industrial space. */
@Path("/api/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "units")
public class UnitsResource {
  private final CatalogServiceBlockingStub catalog;
  private final Answers answers;

  UnitsResource(@GrpcClient("park") CatalogServiceBlockingStub catalog, Answers answers) {
    this.catalog = catalog;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "units_create", summary = "登记厂房单元 · Record a unit")
  public Response create(Unit unit) {
    return answers.created(
        catalog,
        CatalogServiceBlockingStub::createUnit,
        CreateUnitRequest.newBuilder().setUnit(unit).build(),
        "id");
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "units_get", summary = "查询厂房单元 · Read a unit")
  public Response get() {
    return answers.ok(
        catalog, CatalogServiceBlockingStub::getUnit, GetUnitRequest.getDefaultInstance());
  }

  @GET
  @Operation(operationId = "units_list", summary = "检索厂房单元 · List units")
  public Response list() {
    return answers.ok(
        catalog, CatalogServiceBlockingStub::listUnits, ListUnitsRequest.getDefaultInstance());
  }
}
