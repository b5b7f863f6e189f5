package io.chengjie.park.profiles;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.mutation.Patch;
import io.chengjie.park.values.NotFound;
import io.chengjie.park.values.Versions;
import io.chengjie.proto.park.v1.RegionProfile;
import io.chengjie.proto.park.v1.UpdateRegionProfileRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** Changes the members that the mask names. */
@ApplicationScoped
class UpdateRegionProfile {
  private final Mutations mutations;
  private final RegionProfileRepository profiles;
  private final RegionProfileContent content;
  private final EventLog events;

  UpdateRegionProfile(
      Mutations mutations,
      RegionProfileRepository profiles,
      RegionProfileContent content,
      EventLog events) {
    this.mutations = mutations;
    this.profiles = profiles;
    this.content = content;
    this.events = events;
  }

  RegionProfile run(UpdateRegionProfileRequest request) {
    return request.getRequestId().isEmpty()
        ? mutations.transaction(() -> update(request))
        : mutations.run(
            request, request.getRequestId(), RegionProfile.getDefaultInstance(), this::update);
  }

  private RegionProfile update(UpdateRegionProfileRequest request) {
    String id = request.getId();
    RegionProfileRecord record =
        NotFound.unless(
            profiles.findById(id, LockModeType.PESSIMISTIC_WRITE), "region profile", id);
    Caller.current().requireRegion(record.regionCode);
    Versions.require(request.getEtag(), record.version);
    RegionProfile before = RegionProfileMapping.message(record);
    RegionProfile after =
        Patch.apply(before, request.getRegionProfile(), request.getUpdateMask(), "regionProfile");
    content.checkWhole(after);
    if (after.equals(before)) {
      return before;
    }
    RegionProfileMapping.write(after, record);
    profiles.flush();
    RegionProfile changed = RegionProfileMapping.message(record);
    events.append("regionProfiles", id, "RegionProfileChanged", changed);
    return changed;
  }
}
