package io.chengjie.park.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.CreateRegionProfileRequest;
import io.chengjie.proto.park.v1.GetRegionProfileRequest;
import io.chengjie.proto.park.v1.ListRegionProfilesRequest;
import io.chengjie.proto.park.v1.RegionProfile;
import io.chengjie.proto.park.v1.RegionProfile.Resource;
import io.chengjie.proto.park.v1.RegionProfile.Resource.Certainty;
import io.chengjie.proto.park.v1.RegionProfileServiceGrpc.RegionProfileServiceBlockingStub;
import io.chengjie.proto.park.v1.UpdateRegionProfileRequest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hengyang: 66 minerals found, 61 of them proven, salt among them. */
@ParkServiceTest
class RegionProfileTest {
  @Inject Clients clients;

  private RegionProfileServiceBlockingStub operator;

  @BeforeEach
  void connect() {
    operator = clients.regionProfilesIn("430000", Role.PARK_OPERATOR);
  }

  @Test
  void countsWhatIsFoundAndWhatIsProven() {
    RegionProfile.Builder hengyang = RegionProfile.newBuilder().setRegionCode("430400");
    for (int i = 1; i <= 66; i++) {
      hengyang.addResources(
          resource(i == 1 ? "岩盐" : "矿种" + i, i <= 61 ? Certainty.PROVEN : Certainty.FOUND));
    }

    RegionProfile profile = create(hengyang);

    assertThat(profile.getFoundCount()).isEqualTo(66);
    assertThat(profile.getProvenCount()).isEqualTo(61);
    assertThat(profile.hasProcessingTrade()).isFalse();
    assertThat(
            operator.getRegionProfile(
                GetRegionProfileRequest.newBuilder().setId(profile.getId()).build()))
        .isEqualTo(profile);
    assertThat(find("岩盐", "430000")).contains(profile);
    assertThat(find("岩盐", "430400")).containsExactly(profile);
    assertThat(find("盐", "430400")).isEmpty();
    assertThat(find("岩盐", "431100")).isEmpty();
  }

  @Test
  void changesMemberByMember() {
    RegionProfile lanshan =
        create(
            RegionProfile.newBuilder()
                .setRegionCode("431127")
                .addResources(resource("石灰石", Certainty.FOUND)));

    RegionProfile changed =
        update(lanshan, RegionProfile.newBuilder().setProcessingTrade(true), "processing_trade");

    assertThat(changed.getProcessingTrade()).isTrue();
    assertThat(changed.getResourcesList()).isEqualTo(lanshan.getResourcesList());
    assertThat(
            Refusals.of(
                    () ->
                        update(
                            lanshan,
                            RegionProfile.newBuilder().setProcessingTrade(false),
                            "processing_trade"))
                .reason())
        .isEqualTo("ETAG_MISMATCH");
    assertThat(update(changed, RegionProfile.newBuilder(), "processing_trade").hasProcessingTrade())
        .isFalse();
  }

  @Test
  void aRegionHasOneProfileAndNamesAResourceOnce() {
    create(RegionProfile.newBuilder().setRegionCode("431200"));

    assertThat(
            Refusals.of(() -> create(RegionProfile.newBuilder().setRegionCode("431200"))).reason())
        .isEqualTo("CODE_ALREADY_USED");
    assertThat(
            Refusals.of(
                    () ->
                        create(
                            RegionProfile.newBuilder()
                                .setRegionCode("431300")
                                .addResources(resource("锑", Certainty.FOUND))
                                .addResources(resource("锑", Certainty.PROVEN))))
                .fieldViolations())
        .extracting("field", "reason")
        .containsExactly(tuple("regionProfile.resources[1].name", "RULE_BROKEN"));
    assertThat(
            Refusals.of(() -> create(RegionProfile.newBuilder().setRegionCode("340100"))).reason())
        .isEqualTo("REGION_OUT_OF_SCOPE");
  }

  private static Resource resource(String name, Certainty certainty) {
    return Resource.newBuilder().setName(name).setCertainty(certainty).build();
  }

  private RegionProfile create(RegionProfile.Builder profile) {
    return operator.createRegionProfile(
        CreateRegionProfileRequest.newBuilder()
            .setRegionProfile(profile)
            .setRequestId(Clients.requestId())
            .build());
  }

  private RegionProfile update(RegionProfile profile, RegionProfile.Builder values, String path) {
    UpdateRegionProfileRequest.Builder request =
        UpdateRegionProfileRequest.newBuilder()
            .setId(profile.getId())
            .setEtag(profile.getEtag())
            .setRegionProfile(values);
    request.getUpdateMaskBuilder().addPaths(path);
    return operator.updateRegionProfile(request.build());
  }

  private List<RegionProfile> find(String resource, String region) {
    return operator
        .listRegionProfiles(
            ListRegionProfilesRequest.newBuilder()
                .setResource(resource)
                .setRegionCode(region)
                .build())
        .getItemsList();
  }
}
