package io.chengjie.park.profiles;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.UniqueCode;
import io.chengjie.proto.park.v1.CreateRegionProfileRequest;
import io.chengjie.proto.park.v1.RegionProfile;
import jakarta.enterprise.context.ApplicationScoped;

/** Records the profile of a region in the operator's scope; a region has one. */
@ApplicationScoped
class CreateRegionProfile {
  private final Mutations mutations;
  private final RegionProfileRepository profiles;
  private final EventLog events;
  private final Ids ids;

  CreateRegionProfile(
      Mutations mutations, RegionProfileRepository profiles, EventLog events, Ids ids) {
    this.mutations = mutations;
    this.profiles = profiles;
    this.events = events;
    this.ids = ids;
  }

  RegionProfile run(CreateRegionProfileRequest request) {
    return mutations.run(
        request, request.getRequestId(), RegionProfile.getDefaultInstance(), this::create);
  }

  private RegionProfile create(CreateRegionProfileRequest request) {
    RegionProfile wanted = request.getRegionProfile();
    Caller.current().requireRegion(wanted.getRegionCode());
    RegionProfileContent.check(wanted);
    RegionProfileRecord record = RegionProfileMapping.record(ids.next("RGP"), wanted);
    UniqueCode.store(profiles, record, "region_profile_region_unique", record.regionCode);
    RegionProfile profile = RegionProfileMapping.message(record);
    events.append("regionProfiles", record.id, "RegionProfileRecorded", profile);
    return profile;
  }
}
