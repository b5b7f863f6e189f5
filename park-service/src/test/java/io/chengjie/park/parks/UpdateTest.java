package io.chengjie.park.parks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import io.chengjie.proto.park.v1.GetParkRequest;
import io.chengjie.proto.park.v1.GetZoneRequest;
import io.chengjie.proto.park.v1.ListZonesRequest;
import io.chengjie.proto.park.v1.Park;
import io.chengjie.proto.park.v1.UpdateParkRequest;
import io.chengjie.proto.park.v1.UpdateZoneRequest;
import io.chengjie.proto.park.v1.Zone;
import io.chengjie.proto.park.v1.Zone.IndustryRule;
import io.chengjie.proto.park.v1.Zone.IndustryRule.Effect;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parks and zones change member by member. */
@ParkServiceTest
class UpdateTest {
  @Inject Clients clients;

  private CatalogServiceBlockingStub operator;

  @BeforeEach
  void connect() {
    operator = clients.catalog(Role.PARK_OPERATOR);
  }

  @Test
  void changesTheNamedMembersOfAParkAndLeavesTheOthers() {
    Park park =
        Site.in(clients, Site.aPark().setBuiltAreaSquareMetres("11000000.00"), Site.aZone()).park;

    Park changed =
        update(
            park,
            Park.newBuilder()
                .setNameZh("衡山科学城")
                .setPlannedAreaSquareMetres("28000000.00")
                .setPartnerRegionCode("440300")
                .setPartnerSharePercent("30.50"),
            "name_zh",
            "planned_area_square_metres",
            "partner_region_code",
            "partner_share_percent");

    assertThat(changed)
        .isEqualTo(
            park.toBuilder()
                .setNameZh("衡山科学城")
                .setPlannedAreaSquareMetres("28000000.00")
                .setPartnerRegionCode("440300")
                .setPartnerSharePercent("30.5")
                .setEtag(changed.getEtag())
                .build());
    assertThat(changed.getEtag()).isNotEqualTo(park.getEtag());
    assertThat(read(park)).isEqualTo(changed);
  }

  @Test
  void clearsWhatIsNamedAndAbsentAndKeepsTheVersionWhenNothingChanges() {
    Park park =
        Site.in(clients, Site.aPark().setBuiltAreaSquareMetres("11000000.00"), Site.aZone()).park;

    Park cleared = update(park, Park.newBuilder(), "built_area_square_metres");
    Park same = update(cleared, Park.newBuilder(), "built_area_square_metres");

    assertThat(cleared.hasBuiltAreaSquareMetres()).isFalse();
    assertThat(same).isEqualTo(cleared);
  }

  @Test
  void refusesAShareWithoutAPartnerAndMembersThatMayNotChange() {
    Park park = Site.in(clients).park;

    var share =
        Refusals.of(
            () ->
                update(
                    park, Park.newBuilder().setPartnerSharePercent("30"), "partner_share_percent"));
    var fixed =
        Refusals.of(
            () ->
                update(
                    park,
                    Park.newBuilder().setCode("OTHER").setRegionCode("430000"),
                    "code",
                    "region_code",
                    "life_cycle"));
    var shape = Refusals.of(() -> update(park, Park.newBuilder().setNameZh(""), "name_zh"));

    assertThat(share.fieldViolations())
        .extracting("field", "reason")
        .containsExactly(tuple("park.partnerRegionCode", "REQUIRED"));
    assertThat(fixed.fieldViolations())
        .extracting("field", "reason")
        .containsExactly(
            tuple("park.code", "IMMUTABLE_MEMBER"),
            tuple("park.regionCode", "IMMUTABLE_MEMBER"),
            tuple("park.lifeCycle", "OUTPUT_ONLY_MEMBER"));
    assertThat(shape.fieldViolations()).extracting("field").containsExactly("park.nameZh");
  }

  @Test
  void refusesAVersionThatIsOldAndAParkOfAnotherRegion() {
    Park park = Site.in(clients).park;
    update(park, Park.newBuilder().setNameEn("New"), "name_en");

    assertThat(
            Refusals.of(() -> update(park, Park.newBuilder().setNameEn("Newer"), "name_en"))
                .reason())
        .isEqualTo("ETAG_MISMATCH");
    operator = clients.catalogIn("430500", Role.PARK_OPERATOR);
    assertThat(
            Refusals.of(() -> update(park, Park.newBuilder().setNameEn("Newer"), "name_en"))
                .reason())
        .isEqualTo("REGION_OUT_OF_SCOPE");
  }

  @Test
  void aZoneSaysWhatItIsForAndWhereItsRulesComeFrom() {
    Zone zone = Site.in(clients).zone;

    Zone changed =
        update(
            zone,
            Zone.newBuilder()
                .setFunction(Zone.Function.CHEMICAL)
                .setInsideEcologicalRedLine(false)
                .setTreatmentCapacityM3D("5000")
                .addAllowedIndustryCodes("C26")
                .addForbiddenIndustryCodes("C2614")
                .addForbiddenIndustryCodes("C17")
                .addIndustryRules(rule("C2614", Effect.FORBIDDEN)),
            "function",
            "inside_ecological_red_line",
            "treatment_capacity_m3d",
            "allowed_industry_codes",
            "forbidden_industry_codes",
            "industry_rules");

    assertThat(changed.getFunction()).isEqualTo(Zone.Function.CHEMICAL);
    assertThat(changed.hasInsideEcologicalRedLine()).isTrue();
    assertThat(changed.getTreatmentCapacityM3D()).isEqualTo("5000");
    assertThat(changed.getForbiddenIndustryCodesList()).containsExactly("C2614", "C17");
    assertThat(changed.getIndustryRulesList()).containsExactly(rule("C2614", Effect.FORBIDDEN));
    assertThat(
            clients
                .anonymousCatalog()
                .getZone(GetZoneRequest.newBuilder().setId(zone.getId()).build()))
        .isEqualTo(changed);
    assertThat(zonesOf(zone, Zone.Function.CHEMICAL)).containsExactly(changed);
    assertThat(zonesOf(zone, Zone.Function.TRADE_LOGISTICS)).isEmpty();
  }

  @Test
  void whatNobodySaidAboutAZoneStaysUnknown() {
    Zone zone = Site.in(clients, Site.aPark(), Site.aZone().clearInsideEcologicalRedLine()).zone;

    assertThat(zone.getFunction()).isEqualTo(Zone.Function.FUNCTION_UNSPECIFIED);
    assertThat(zone.hasInsideEcologicalRedLine()).isFalse();
    assertThat(zone.hasTreatmentCapacityM3D()).isFalse();
    assertThat(zone.getIndustryRulesList()).isEmpty();
  }

  @Test
  void refusesASourceOfARuleThatIsNotThereAndABondedFunctionWithoutCustoms() {
    Zone zone = Site.in(clients).zone;

    var refusal =
        Refusals.of(
            () ->
                update(
                    zone,
                    Zone.newBuilder()
                        .setFunction(Zone.Function.BONDED)
                        .addForbiddenIndustryCodes("C26")
                        .addIndustryRules(rule("C26", Effect.ALLOWED))
                        .addIndustryRules(rule("C26", Effect.FORBIDDEN))
                        .addIndustryRules(rule("C26", Effect.FORBIDDEN)),
                    "function",
                    "forbidden_industry_codes",
                    "industry_rules"));

    assertThat(refusal.fieldViolations())
        .extracting("field", "reason")
        .containsExactly(
            tuple("zone.bonded", "RULE_BROKEN"),
            tuple("zone.industryRules[0].industryCode", "RULE_BROKEN"),
            tuple("zone.industryRules[2].industryCode", "RULE_BROKEN"));
  }

  private List<Zone> zonesOf(Zone zone, Zone.Function function) {
    return clients
        .anonymousCatalog()
        .listZones(
            ListZonesRequest.newBuilder().setParkId(zone.getParkId()).setFunction(function).build())
        .getItemsList();
  }

  private Park read(Park park) {
    return clients
        .anonymousCatalog()
        .getPark(GetParkRequest.newBuilder().setId(park.getId()).build());
  }

  private Park update(Park park, Park.Builder values, String... paths) {
    UpdateParkRequest.Builder request =
        UpdateParkRequest.newBuilder().setId(park.getId()).setEtag(park.getEtag()).setPark(values);
    request.getUpdateMaskBuilder().addAllPaths(List.of(paths));
    return operator.updatePark(request.build());
  }

  private Zone update(Zone zone, Zone.Builder values, String... paths) {
    UpdateZoneRequest.Builder request =
        UpdateZoneRequest.newBuilder().setId(zone.getId()).setEtag(zone.getEtag()).setZone(values);
    request.getUpdateMaskBuilder().addAllPaths(List.of(paths));
    return operator.updateZone(request.build());
  }

  private static IndustryRule rule(String code, Effect effect) {
    return IndustryRule.newBuilder()
        .setIndustryCode(code)
        .setEffect(effect)
        .setSource("示例文〔2018〕21号")
        .build();
  }
}
