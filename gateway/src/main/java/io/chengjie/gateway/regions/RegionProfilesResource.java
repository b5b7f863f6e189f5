package io.chengjie.gateway.regions;

import io.chengjie.gateway.http.Answers;
import io.chengjie.gateway.json.MergePatch;
import io.chengjie.proto.park.v1.CreateRegionProfileRequest;
import io.chengjie.proto.park.v1.GetRegionProfileRequest;
import io.chengjie.proto.park.v1.ListRegionProfilesRequest;
import io.chengjie.proto.park.v1.RegionProfile;
import io.chengjie.proto.park.v1.RegionProfileServiceGrpc.RegionProfileServiceBlockingStub;
import io.chengjie.proto.park.v1.UpdateRegionProfileRequest;
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

/** What a region has by nature and by trade. */
@Path("/api/v1/region-profiles")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "regionProfiles")
public class RegionProfilesResource {
  private final RegionProfileServiceBlockingStub profiles;
  private final Answers answers;

  RegionProfilesResource(
      @GrpcClient("park") RegionProfileServiceBlockingStub profiles, Answers answers) {
    this.profiles = profiles;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "regionProfiles_create", summary = "登记区情 · Record a region's profile")
  public Response create(RegionProfile profile) {
    return answers.created(
        profiles,
        RegionProfileServiceBlockingStub::createRegionProfile,
        CreateRegionProfileRequest.newBuilder().setRegionProfile(profile).build(),
        "id");
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "regionProfiles_get", summary = "查询区情 · Read a region's profile")
  public Response get() {
    return answers.ok(
        profiles,
        RegionProfileServiceBlockingStub::getRegionProfile,
        GetRegionProfileRequest.getDefaultInstance());
  }

  @GET
  @Operation(operationId = "regionProfiles_list", summary = "检索区情 · List profiles of regions")
  public Response list() {
    return answers.ok(
        profiles,
        RegionProfileServiceBlockingStub::listRegionProfiles,
        ListRegionProfilesRequest.getDefaultInstance());
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(operationId = "regionProfiles_update", summary = "修改区情 · Change a region's profile")
  public Response update(MergePatch<RegionProfile> patch) {
    return answers.ok(
        profiles,
        RegionProfileServiceBlockingStub::updateRegionProfile,
        UpdateRegionProfileRequest.newBuilder()
            .setRegionProfile(patch.value())
            .setUpdateMask(patch.mask())
            .build());
  }
}
