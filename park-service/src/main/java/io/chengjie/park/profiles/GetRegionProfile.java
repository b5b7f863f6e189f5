package io.chengjie.park.profiles;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.GetRegionProfileRequest;
import io.chengjie.proto.park.v1.RegionProfile;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads one profile. */
@ApplicationScoped
class GetRegionProfile {
  private final Mutations mutations;
  private final RegionProfileRepository profiles;

  GetRegionProfile(Mutations mutations, RegionProfileRepository profiles) {
    this.mutations = mutations;
    this.profiles = profiles;
  }

  RegionProfile run(GetRegionProfileRequest request) {
    String id = request.getId();
    return mutations.read(
        () ->
            RegionProfileMapping.message(
                NotFound.unless(profiles.findById(id), "region profile", id)));
  }
}
