package io.chengjie.park.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.GetUtilityPoolRequest;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What a hold must satisfy, one broken rule at a time. */
@ParkServiceTest
class HoldRulesTest {
  @Inject Clients clients;

  @Test
  void refusesAPoolThatHasTooLittleLeftAndSaysWhenThereIsEnough() {
    Site site = Site.in(clients);
    UtilityPool power = site.pool(UtilityPool.Kind.POWER_FIRM_KVA, "1000");
    place(Holds.of().addLines(Holds.line(power, "300")).setDays(2));
    Hold second = place(Holds.of().addLines(Holds.line(power, "400")).setDays(5));
    place(Holds.of().addLines(Holds.line(power, "200")).setDays(9));

    RemoteError refusal = refusal(Holds.of().addLines(Holds.line(power, "700.5")));

    assertThat(refusal.reason()).isEqualTo("POOL_INSUFFICIENT");
    assertThat(refusal.info().getMetadataMap())
        .containsEntry("poolId", power.getId())
        .containsEntry("kind", "POWER_FIRM_KVA")
        .containsEntry("asked", "700.5")
        .containsEntry("available", "100")
        .containsEntry("earliestFreeTime", Holds.instant(second.getExpireTime()).toString());
  }

  @Test
  void takesTheLastOfAPoolAndNotAThousandthMore() {
    Site site = Site.in(clients);
    UtilityPool power = site.pool(UtilityPool.Kind.POWER_KVA, "100");

    assertThat(refusal(Holds.of().addLines(Holds.line(power, "100.001"))).reason())
        .isEqualTo("POOL_INSUFFICIENT");
    assertThat(place(Holds.of().addLines(Holds.line(power, "100"))).getState())
        .isEqualTo(Hold.State.HELD);
    assertThat(refusal(Holds.of().addLines(Holds.line(power, "100.001"))).info().getMetadataMap())
        .doesNotContainKey("earliestFreeTime");
  }

  @Test
  void holdsAllLinesOrNone() {
    Site site = Site.in(clients);
    Unit free = site.unit();
    Unit taken = site.unit();
    UtilityPool beds = site.pool(UtilityPool.Kind.DORM_BED, "200");
    place(Holds.of(taken));

    RemoteError refusal = refusal(Holds.of(free, taken).addLines(Holds.line(beds, "120")));

    assertThat(refusal.info().getMetadataMap()).containsEntry("unitId", taken.getId());
    assertThat(place(Holds.of(free)).getState()).isEqualTo(Hold.State.HELD);
    assertThat(
            clients
                .anonymousCatalog()
                .getUtilityPool(GetUtilityPoolRequest.newBuilder().setId(beds.getId()).build())
                .getFree())
        .isEqualTo("200");
  }

  @Test
  void aUnitLetUntilJulyCanBeHeldFromJuly() {
    Unit unit = Site.in(clients).unit();
    place(Holds.of(unit).setUseFrom("2027-01-01").setUseUntil("2027-07-01"));

    assertThat(refusal(Holds.of(unit).setUseFrom("2027-06-30")).reason())
        .isEqualTo("CAPACITY_CONFLICT");
    assertThat(place(Holds.of(unit).setUseFrom("2027-07-01")).getUseFrom()).isEqualTo("2027-07-01");
  }

  @Test
  void refusesLinesThatRepeatOrAreOfTwoParks() {
    Site site = Site.in(clients);
    Unit unit = site.unit();

    RemoteError twice = refusal(Holds.of(unit, unit));
    RemoteError apart = refusal(Holds.of(unit, Site.in(clients).unit()));

    assertThat(twice.reason()).isEqualTo("HOLD_LINES_INCONSISTENT");
    assertThat(twice.info().getMetadataMap()).containsEntry("line", "2");
    assertThat(apart.reason()).isEqualTo("HOLD_LINES_INCONSISTENT");
    assertThat(apart.info().getMetadataMap()).containsEntry("line", "2");
  }

  @Test
  void refusesAllBadQuantitiesAtOnce() {
    Site site = Site.in(clients);
    UtilityPool beds = site.pool(UtilityPool.Kind.DORM_BED, "200");
    Unit unit = site.unit();

    RemoteError refusal =
        refusal(
            Holds.of()
                .addLines(HoldLine.newBuilder().setPoolId(beds.getId()))
                .addLines(HoldLine.newBuilder().setUnitId(unit.getId()).setQuantity("1"))
                .addLines(Holds.line(beds, "0")));

    assertThat(refusal.reason()).isEqualTo("VALIDATION_FAILED");
    assertThat(refusal.fieldViolations())
        .extracting("field", "reason")
        .containsExactly(
            tuple("lines[0].quantity", "REQUIRED"),
            tuple("lines[1].quantity", "RULE_BROKEN"),
            tuple("lines[2].quantity", "RULE_BROKEN"));
  }

  @Test
  void refusesDaysThatDoNotExistAndUsesThatEndBeforeTheyBegin() {
    Unit unit = Site.in(clients).unit();

    assertThat(refusal(Holds.of(unit).setUseFrom("2027-02-30")).fieldViolations())
        .extracting("field", "reason")
        .containsExactly(tuple("useFrom", "INVALID_DATE"));
    assertThat(
            refusal(Holds.of(unit).setUseFrom("2027-03-01").setUseUntil("2027-03-01"))
                .fieldViolations())
        .extracting("field", "reason")
        .containsExactly(tuple("useUntil", "INVALID_DATE"));
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    Unit ghost = Unit.newBuilder().setId("UNT-none").build();
    UtilityPool dry = UtilityPool.newBuilder().setId("POL-none").build();

    assertThat(refusal(Holds.of(ghost)).info().getMetadataMap())
        .containsEntry("resource", "unit")
        .containsEntry("id", "UNT-none");
    assertThat(refusal(Holds.of().addLines(Holds.line(dry, "1"))).reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
  }

  @Test
  void refusesAnIndustryThatTheZoneForbidsAlthoughItIsAllowed() {
    Site site =
        Site.in(
            clients,
            Site.aPark(),
            Site.aZone().addAllowedIndustryCodes("C39").addForbiddenIndustryCodes("C3974"));
    Unit unit = site.unit();

    RemoteError forbidden = refusal(Holds.of(unit).setIndustryCode("C3974"));
    RemoteError notAllowed = refusal(Holds.of(unit).setIndustryCode("C26"));

    assertThat(forbidden.reason()).isEqualTo("INDUSTRY_NOT_ALLOWED");
    assertThat(forbidden.info().getMetadataMap())
        .containsEntry("zoneId", site.zone.getId())
        .containsEntry("industryCode", "C3974")
        .containsEntry("rule", "forbidden: C3974");
    assertThat(notAllowed.info().getMetadataMap()).containsEntry("rule", "allowed: C39");
    assertThat(place(Holds.of(unit).setIndustryCode("C3973")).getState())
        .isEqualTo(Hold.State.HELD);
  }

  @Test
  void refusesAUnitThatIsNotReadyWhenTheUseBegins() {
    Site site = Site.in(clients);
    Unit unit = site.create(site.aUnit().setAvailableFrom("2027-03-01"));

    RemoteError refusal = refusal(Holds.of(unit).setUseFrom("2027-02-28"));

    assertThat(refusal.reason()).isEqualTo("UNIT_NOT_READY");
    assertThat(refusal.info().getMetadataMap())
        .containsEntry("unitId", unit.getId())
        .containsEntry("availableFrom", "2027-03-01")
        .containsEntry("useFrom", "2027-02-28");
    assertThat(place(Holds.of(unit).setUseFrom("2027-03-01")).getState())
        .isEqualTo(Hold.State.HELD);
  }

  @Test
  void aUnitWithoutADateIsReadyWhenItsBuildingIs() {
    Site site = Site.in(clients);
    var planned =
        site.createBuilding(
            Site.aBuilding()
                .setZoneId(site.zone.getId())
                .setCode("B9")
                .setAvailableFrom("2027-03-01"));
    Unit unit = site.create(site.aUnit().setBuildingId(planned.getId()));

    assertThat(refusal(Holds.of(unit).setUseFrom("2027-02-28")).reason())
        .isEqualTo("UNIT_NOT_READY");
  }

  @Test
  void refusesAParkOfAnotherRegion() {
    Unit unit = Site.in(clients).unit();

    RemoteError refusal =
        Refusals.of(
            () -> clients.holdsIn("430500", Role.PARK_OPERATOR).placeHold(Holds.of(unit).build()));

    assertThat(refusal.reason()).isEqualTo("REGION_OUT_OF_SCOPE");
    assertThat(refusal.info().getMetadataMap()).containsEntry("regionCode", "431129");
  }

  @Test
  void refusesAnotherRequestWithTheSameId() {
    Site site = Site.in(clients);
    PlaceHoldRequest first = Holds.of(site.unit()).build();
    place(first.toBuilder());

    assertThat(refusal(first.toBuilder().setDays(14)).reason()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  private Hold place(PlaceHoldRequest.Builder request) {
    return clients.holds(Role.PROMOTION_OFFICER).placeHold(request.build());
  }

  private RemoteError refusal(PlaceHoldRequest.Builder request) {
    return Refusals.of(() -> place(request));
  }
}
