package io.chengjie.park.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.protobuf.FieldMask;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.park.space.SpaceSite;
import io.chengjie.park.space.Spaces;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.GetZoneRequest;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.PollutantLoads;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UpdateZoneRequest;
import io.chengjie.proto.park.v1.UtilityPool;
import io.chengjie.proto.park.v1.Zone;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules before a hold and again before an allocation, through gRPC and the database. */
@ParkServiceTest
class AdmissionTest {
  @Inject Clients clients;
  @Inject Admission admission;
  @Inject Spaces spaces;

  @Test
  void tellsOfEveryRuleThatRefusesAHoldWithItsSource() {
    Site site =
        Site.in(
            clients,
            Site.aPark(),
            chemicalZone()
                .setInsideEcologicalRedLine(true)
                .setTreatmentCapacityM3D("40")
                .addForbiddenIndustryCodes("C26")
                .addIndustryRules(
                    Zone.IndustryRule.newBuilder()
                        .setIndustryCode("C26")
                        .setEffect(Zone.IndustryRule.Effect.FORBIDDEN)
                        .setSource("湘环评〔2018〕21号")));

    RemoteError refusal = Refusals.of(() -> place(hold(site.unit())));

    assertThat(refusal.reason()).isEqualTo("ADMISSION_REFUSED");
    assertThat(refusal.fieldViolations())
        .extracting("field", "reason")
        .containsExactlyInAnyOrder(
            tuple("industryCode", "INDUSTRY_NOT_ALLOWED"),
            tuple("lines", "INSIDE_ECOLOGICAL_RED_LINE"),
            tuple("pollutantLoads.wasteWaterM3d", "TREATMENT_CAPACITY_SHORT"));
  }

  @Test
  void namesTheSourceAndTheGapOfTheOnlyRuleThatRefuses() {
    Site site = Site.in(clients, Site.aPark(), chemicalZone().setTreatmentCapacityM3D("40"));

    RemoteError refusal = Refusals.of(() -> place(hold(site.unit())));

    assertThat(refusal.reason()).isEqualTo("TREATMENT_CAPACITY_SHORT");
    assertThat(refusal.info().getMetadataMap())
        .containsEntry("zoneId", site.zone.getId())
        .containsEntry("asked", "50")
        .containsEntry("available", "40")
        .containsEntry("gap", "10")
        .hasEntrySatisfying("source", source -> assertThat(source).contains("水污染防治法"));
  }

  @Test
  void aMissingFactRefusesNoHoldButTheAllocation() {
    Site site = Site.in(clients, Site.aPark(), chemicalZone());
    Unit unit = site.unit();

    Hold hold = place(hold(unit));

    Rejection refusal =
        catchThrowableOfType(Rejection.class, () -> admitAgain(hold.getId(), unit.getId()));
    assertThat(refusal.reasonName()).isEqualTo("ADMISSION_FACT_MISSING");
    assertThat(refusal.metadata()).containsEntry("missingFacts", "zone.treatmentCapacityM3d");
  }

  @Test
  void judgesAgainByWhatWasStatedForTheHold() {
    Site site = Site.in(clients, Site.aPark(), chemicalZone().setTreatmentCapacityM3D("50"));
    Unit unit = site.unit();
    Hold hold = place(hold(unit));
    admitAgain(hold.getId(), unit.getId());

    lowerTreatment(site.zone.getId());

    Rejection refusal =
        catchThrowableOfType(Rejection.class, () -> admitAgain(hold.getId(), unit.getId()));
    assertThat(refusal.reasonName()).isEqualTo("TREATMENT_CAPACITY_SHORT");
    assertThat(refusal.metadata()).containsEntry("gap", "0.5");
  }

  @Test
  void aLoadMustFitIntoWhatIsLeftOfTheQuotaAndTheHoldsOwnShareCountsAsLeft() {
    Site site = Site.in(clients);
    UtilityPool quota = site.pool(UtilityPool.Kind.COD_TA, "5");
    Unit unit = site.unit();
    PlaceHoldRequest.Builder asked =
        hold(unit).toBuilder().setPollutantLoads(PollutantLoads.newBuilder().setCodTa("5.001"));

    RemoteError refusal = Refusals.of(() -> place(asked.build()));
    Hold hold =
        place(
            asked
                .setRequestId(Clients.requestId())
                .setPollutantLoads(PollutantLoads.newBuilder().setCodTa("5"))
                .addLines(HoldLine.newBuilder().setPoolId(quota.getId()).setQuantity("5"))
                .build());

    assertThat(refusal.reason()).isEqualTo("POLLUTANT_QUOTA_EXCEEDED");
    assertThat(refusal.info().getMetadataMap())
        .containsEntry("gap", "0.001")
        .hasEntrySatisfying("source", source -> assertThat(source).contains("环发〔2014〕197号"));
    admitAgain(hold.getId(), unit.getId());
  }

  @Test
  void whatAProjectWillEmitMustBeClaimedBeforeItsAllocation() {
    Site site = Site.in(clients);
    site.pool(UtilityPool.Kind.COD_TA, "5");
    Unit unit = site.unit();
    Hold hold =
        place(
            hold(unit).toBuilder()
                .setPollutantLoads(PollutantLoads.newBuilder().setCodTa("5"))
                .build());

    Rejection refusal =
        catchThrowableOfType(Rejection.class, () -> admitAgain(hold.getId(), unit.getId()));

    assertThat(refusal.reasonName()).isEqualTo("POLLUTANT_LOAD_NOT_CLAIMED");
    assertThat(refusal.metadata()).containsEntry("asked", "5").containsEntry("available", "0");
  }

  private void admitAgain(String holdId, String unitId) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              SpaceSite site = spaces.sitesOf(List.of(unitId)).values().iterator().next();
              admission.admitAgain(
                  new Admission.Wish(
                      holdId, site.parkId(), List.of(site), LocalDate.of(2026, 12, 1)),
                  "C2614");
            });
  }

  private void lowerTreatment(String zoneId) {
    var catalog = clients.catalog(Role.PARK_OPERATOR);
    Zone zone = catalog.getZone(GetZoneRequest.newBuilder().setId(zoneId).build());
    catalog.updateZone(
        UpdateZoneRequest.newBuilder()
            .setId(zoneId)
            .setEtag(zone.getEtag())
            .setZone(zone.toBuilder().setTreatmentCapacityM3D("49.5"))
            .setUpdateMask(FieldMask.newBuilder().addPaths("treatment_capacity_m3d"))
            .build());
  }

  private Hold place(PlaceHoldRequest request) {
    return clients.holds(Role.PROMOTION_OFFICER).placeHold(request);
  }

  private static Zone.Builder chemicalZone() {
    return Site.aZone().setFunction(Zone.Function.CHEMICAL);
  }

  private static PlaceHoldRequest hold(Unit unit) {
    return PlaceHoldRequest.newBuilder()
        .setProjectId("PRJ-CHEMICAL")
        .setDays(5)
        .addLines(HoldLine.newBuilder().setUnitId(unit.getId()))
        .setIndustryCode("C2614")
        .setPollutantLoads(PollutantLoads.newBuilder().setWasteWaterM3D("50"))
        .setRequestId(Clients.requestId())
        .build();
  }
}
