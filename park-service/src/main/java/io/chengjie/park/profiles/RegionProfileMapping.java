package io.chengjie.park.profiles;

import io.chengjie.park.values.Versions;
import io.chengjie.proto.park.v1.RegionProfile;
import io.chengjie.proto.park.v1.RegionProfile.Resource;
import io.chengjie.proto.park.v1.RegionProfile.Resource.Certainty;

/** Between the contract and the rows of this feature. */
final class RegionProfileMapping {
  private RegionProfileMapping() {}

  static RegionProfileRecord record(String id, RegionProfile profile) {
    RegionProfileRecord record = new RegionProfileRecord();
    record.id = id;
    record.regionCode = profile.getRegionCode();
    write(profile, record);
    return record;
  }

  /** What may change. */
  static void write(RegionProfile profile, RegionProfileRecord record) {
    record.resourceNames = profile.getResourcesList().stream().map(Resource::getName).toList();
    record.resourceCertainties =
        profile.getResourcesList().stream()
            .map(resource -> resource.getCertainty().name())
            .toList();
    record.processingTrade = profile.hasProcessingTrade() ? profile.getProcessingTrade() : null;
  }

  static RegionProfile message(RegionProfileRecord record) {
    RegionProfile.Builder profile =
        RegionProfile.newBuilder()
            .setId(record.id)
            .setRegionCode(record.regionCode)
            .setFoundCount(record.resourceNames.size())
            .setEtag(Versions.etag(record.version));
    int proven = 0;
    for (int i = 0; i < record.resourceNames.size(); i++) {
      Certainty certainty = Certainty.valueOf(record.resourceCertainties.get(i));
      profile.addResources(
          Resource.newBuilder().setName(record.resourceNames.get(i)).setCertainty(certainty));
      proven += certainty == Certainty.PROVEN ? 1 : 0;
    }
    if (record.processingTrade != null) {
      profile.setProcessingTrade(record.processingTrade);
    }
    return profile.setProvenCount(proven).build();
  }
}
