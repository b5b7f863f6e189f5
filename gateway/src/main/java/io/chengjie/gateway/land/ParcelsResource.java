package io.chengjie.gateway.land;

import io.chengjie.gateway.http.Answers;
import io.chengjie.gateway.json.MergePatch;
import io.chengjie.proto.park.v1.AdvanceParcelRequest;
import io.chengjie.proto.park.v1.CreateParcelRequest;
import io.chengjie.proto.park.v1.GetParcelRequest;
import io.chengjie.proto.park.v1.LandServiceGrpc.LandServiceBlockingStub;
import io.chengjie.proto.park.v1.ListParcelsRequest;
import io.chengjie.proto.park.v1.MergeParcelsRequest;
import io.chengjie.proto.park.v1.Parcel;
import io.chengjie.proto.park.v1.SplitParcelRequest;
import io.chengjie.proto.park.v1.UpdateParcelRequest;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Parcels of the land bank. */
@Path("/api/v1/parcels")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "parcels")
public class ParcelsResource {
  private final LandServiceBlockingStub land;
  private final Answers answers;

  ParcelsResource(@GrpcClient("park") LandServiceBlockingStub land, Answers answers) {
    this.land = land;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "parcels_create", summary = "登记地块 · Record a parcel")
  public Response create(Parcel parcel) {
    return answers.created(
        land,
        LandServiceBlockingStub::createParcel,
        CreateParcelRequest.newBuilder().setParcel(parcel).build(),
        "id");
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "parcels_get", summary = "查询地块 · Read a parcel")
  public Response get() {
    return answers.ok(
        land, LandServiceBlockingStub::getParcel, GetParcelRequest.getDefaultInstance());
  }

  @GET
  @Operation(operationId = "parcels_list", summary = "检索地块 · List and search parcels")
  public Response list() {
    return answers.ok(
        land, LandServiceBlockingStub::listParcels, ListParcelsRequest.getDefaultInstance());
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(operationId = "parcels_update", summary = "修改地块 · Change what describes a parcel")
  public Response update(MergePatch<Parcel> patch) {
    return answers.ok(
        land,
        LandServiceBlockingStub::updateParcel,
        UpdateParcelRequest.newBuilder()
            .setParcel(patch.value())
            .setUpdateMask(patch.mask())
            .build());
  }

  @POST
  @Path("/{id}:advance")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "parcels_advance", summary = "推进阶段 · Take a parcel to its next stage")
  public Response advance(AdvanceParcelRequest request) {
    return answers.ok(land, LandServiceBlockingStub::advanceParcel, request);
  }

  @POST
  @Path("/{id}:split")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "parcels_split",
      summary = "拆分地块 · Split a parcel; the answer names its successors")
  public Response split(SplitParcelRequest request) {
    return answers.ok(land, LandServiceBlockingStub::splitParcel, request);
  }

  @POST
  @Path("/{id}:merge")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "parcels_merge",
      summary = "合并地块 · Merge a parcel with adjacent ones; answers the new parcel")
  public Response merge(MergeParcelsRequest request) {
    return answers.ok(land, LandServiceBlockingStub::mergeParcels, request);
  }
}
