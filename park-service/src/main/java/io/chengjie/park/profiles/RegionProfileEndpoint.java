package io.chengjie.park.profiles;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.proto.park.v1.CreateRegionProfileRequest;
import io.chengjie.proto.park.v1.GetRegionProfileRequest;
import io.chengjie.proto.park.v1.ListRegionProfilesRequest;
import io.chengjie.proto.park.v1.ListRegionProfilesResponse;
import io.chengjie.proto.park.v1.RegionProfile;
import io.chengjie.proto.park.v1.RegionProfileService;
import io.chengjie.proto.park.v1.UpdateRegionProfileRequest;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** Profiles of regions on the wire. */
@GrpcService
class RegionProfileEndpoint implements RegionProfileService {
  private final Calls calls;
  private final CreateRegionProfile createRegionProfile;
  private final GetRegionProfile getRegionProfile;
  private final ListRegionProfiles listRegionProfiles;
  private final UpdateRegionProfile updateRegionProfile;

  RegionProfileEndpoint(
      Calls calls,
      CreateRegionProfile createRegionProfile,
      GetRegionProfile getRegionProfile,
      ListRegionProfiles listRegionProfiles,
      UpdateRegionProfile updateRegionProfile) {
    this.calls = calls;
    this.createRegionProfile = createRegionProfile;
    this.getRegionProfile = getRegionProfile;
    this.listRegionProfiles = listRegionProfiles;
    this.updateRegionProfile = updateRegionProfile;
  }

  @Override
  public Uni<RegionProfile> createRegionProfile(CreateRegionProfileRequest request) {
    return calls.answer(() -> createRegionProfile.run(request));
  }

  @Override
  public Uni<RegionProfile> getRegionProfile(GetRegionProfileRequest request) {
    return calls.answer(() -> getRegionProfile.run(request));
  }

  @Override
  public Uni<ListRegionProfilesResponse> listRegionProfiles(ListRegionProfilesRequest request) {
    return calls.answer(() -> listRegionProfiles.run(request));
  }

  @Override
  public Uni<RegionProfile> updateRegionProfile(UpdateRegionProfileRequest request) {
    return calls.answer(() -> updateRegionProfile.run(request));
  }
}
