package io.chengjie.park.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.CreateUtilityPoolRequest;
import io.chengjie.proto.park.v1.GetUtilityPoolRequest;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.ListPoolCapacityChangesRequest;
import io.chengjie.proto.park.v1.ListUtilityPoolsRequest;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.PoolCapacityChange;
import io.chengjie.proto.park.v1.SelectSitesRequest;
import io.chengjie.proto.park.v1.SetPoolCapacityRequest;
import io.chengjie.proto.park.v1.SiteCandidate;
import io.chengjie.proto.park.v1.SiteNeeds;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UtilityPool;
import io.chengjie.proto.park.v1.UtilityPool.Kind;
import io.chengjie.proto.park.v1.Zone;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ParkServiceTest
class PoolRulesTest {
  @Inject Clients clients;
  @Inject DataSource dataSource;

  private Site site;
  private Zone other;

  @BeforeEach
  void aParkOfTwoZones() {
    site = Site.in(clients);
    other = site.createZone(Site.aZone().setCode("B").setParkId(site.park.getId()));
  }

  @Test
  void aParkAndEachZoneHaveOnePoolOfAKind() {
    UtilityPool ofPark = site.pool(Kind.COD_TA, "120.5");
    UtilityPool ofZone = pool(Kind.COD_TA, "20", site.zone.getId());

    assertThat(ofPark.hasZoneId()).isFalse();
    assertThat(ofZone.getZoneId()).isEqualTo(site.zone.getId());
    assertThat(Refusals.of(() -> site.pool(Kind.COD_TA, "1")).reason())
        .isEqualTo("CODE_ALREADY_USED");
    assertThat(Refusals.of(() -> pool(Kind.COD_TA, "1", site.zone.getId())).reason())
        .isEqualTo("CODE_ALREADY_USED");
    assertThat(
            clients
                .anonymousCatalog()
                .listUtilityPools(
                    ListUtilityPoolsRequest.newBuilder().setZoneId(site.zone.getId()).build())
                .getItemsList())
        .containsExactly(ofZone);
  }

  @Test
  void refusesAZoneOfAnotherPark() {
    assertThat(
            Refusals.of(() -> pool(Kind.VOC_TA, "1", Site.in(clients).zone.getId()))
                .fieldViolations())
        .extracting("field")
        .containsExactly("utilityPool.zoneId");
    assertThat(Refusals.of(() -> pool(Kind.VOC_TA, "1", "ZON-none")).reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
  }

  @Test
  void aPoolOfAZoneServesOnlyWhatLiesInIt() {
    Unit unit = site.unit();
    UtilityPool own = pool(Kind.WATER_M3D, "100", site.zone.getId());
    UtilityPool foreign = pool(Kind.WATER_M3D, "100", other.getId());

    assertThat(Refusals.of(() -> hold(unit, foreign)).reason())
        .isEqualTo("HOLD_LINES_INCONSISTENT");
    hold(unit, own);
    assertThat(read(own).getHeld()).isEqualTo("10");
  }

  @Test
  void siteSelectionCountsOnThePoolsThatServeTheZone() {
    Site place = Site.in(clients, Site.aPark().setRegionCode("430721"), Site.aZone());
    place.unit();
    place.pool(Kind.WATER_M3D, "5");

    assertThat(outcome()).isEqualTo(SiteCandidate.Outcome.FAILS);

    clients
        .catalog(Role.PARK_OPERATOR)
        .createUtilityPool(
            CreateUtilityPoolRequest.newBuilder()
                .setUtilityPool(
                    UtilityPool.newBuilder()
                        .setParkId(place.park.getId())
                        .setZoneId(place.zone.getId())
                        .setKind(Kind.WATER_M3D)
                        .setCapacity("10"))
                .setRequestId(Clients.requestId())
                .build());
    assertThat(outcome()).isEqualTo(SiteCandidate.Outcome.FITS);
  }

  @Test
  void firmPowerIsNeverAbovePower() {
    UtilityPool power = site.pool(Kind.POWER_KVA, "1000");

    assertThat(
            Refusals.of(() -> site.pool(Kind.POWER_FIRM_KVA, "1000.001")).info().getMetadataMap())
        .containsEntry("power", "1000")
        .containsEntry("firm", "1000.001");
    UtilityPool firm = site.pool(Kind.POWER_FIRM_KVA, "1000");
    assertThat(Refusals.of(() -> set(power, "999")).reason()).isEqualTo("FIRM_ABOVE_POWER");
    assertThat(Refusals.of(() -> set(firm, "1001")).reason()).isEqualTo("FIRM_ABOVE_POWER");
    assertThat(pool(Kind.POWER_FIRM_KVA, "5000", other.getId()).getCapacity()).isEqualTo("5000");
    assertThat(set(power, "2000").getCapacity()).isEqualTo("2000");
  }

  @Test
  void theDatabaseItselfRefusesFirmPowerAbovePower() throws SQLException {
    site.pool(Kind.POWER_KVA, "1000");
    UtilityPool firm = site.pool(Kind.POWER_FIRM_KVA, "1000");
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      assertThatThrownBy(
              () ->
                  statement.execute(
                      "UPDATE utility_pool SET capacity = 1001 WHERE id = '" + firm.getId() + "'"))
          .hasMessageContaining("firm power above power");
    }
  }

  @Test
  void aClaimChangesTheTagButDoesNotMakeAChangeOfCapacityStale() {
    UtilityPool read = site.pool(Kind.DORM_BED, "100");
    hold(site.unit(), read);

    UtilityPool changed = set(read, "200");

    assertThat(read(read).getEtag()).isEqualTo(changed.getEtag()).isNotEqualTo(read.getEtag());
    assertThat(changed.getFree()).isEqualTo("190");
    assertThat(Refusals.of(() -> set(read, "300")).reason()).isEqualTo("ETAG_MISMATCH");
  }

  @Test
  void listsEveryChangeOfTheCapacityTheNewestFirst() {
    UtilityPool first = site.pool(Kind.NH3N_TA, "10");
    UtilityPool second = set(first, "20.5");
    set(second, "15");

    var changes =
        clients
            .catalog(Role.AUDITOR)
            .listPoolCapacityChanges(
                ListPoolCapacityChangesRequest.newBuilder().setId(first.getId()).build())
            .getItemsList();

    assertThat(changes).extracting(PoolCapacityChange::getBefore).containsExactly("20.5", "10");
    assertThat(changes).extracting(PoolCapacityChange::getAfter).containsExactly("15", "20.5");
    assertThat(changes)
        .allSatisfy(
            change -> {
              assertThat(change.getExplanation()).isEqualTo("调整");
              assertThat(change.getChangedBy()).isEqualTo("tester");
              assertThat(change.hasChangeTime()).isTrue();
            });
    assertThat(
            Refusals.of(
                    () ->
                        clients
                            .catalog(Role.AUDITOR)
                            .listPoolCapacityChanges(
                                ListPoolCapacityChangesRequest.newBuilder()
                                    .setId("POL-none")
                                    .build()))
                .reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
  }

  private SiteCandidate.Outcome outcome() {
    return clients
        .siting(Role.PROMOTION_OFFICER)
        .selectSites(
            SelectSitesRequest.newBuilder()
                .setRegionCode("430721")
                .setNeeds(
                    SiteNeeds.newBuilder()
                        .setContiguousAreaSquareMetres("1000.00")
                        .setIndustryCode("C3974")
                        .setWaterM3D("10"))
                .build())
        .getItems(0)
        .getOutcome();
  }

  private void hold(Unit unit, UtilityPool pool) {
    clients
        .holds(Role.PARK_OPERATOR)
        .placeHold(
            PlaceHoldRequest.newBuilder()
                .setProjectId("PRJ-1")
                .setDays(5)
                .addLines(HoldLine.newBuilder().setUnitId(unit.getId()))
                .addLines(HoldLine.newBuilder().setPoolId(pool.getId()).setQuantity("10"))
                .setRequestId(Clients.requestId())
                .build());
  }

  private UtilityPool pool(Kind kind, String capacity, String zoneId) {
    return clients
        .catalog(Role.PARK_OPERATOR)
        .createUtilityPool(
            CreateUtilityPoolRequest.newBuilder()
                .setUtilityPool(
                    UtilityPool.newBuilder()
                        .setParkId(site.park.getId())
                        .setZoneId(zoneId)
                        .setKind(kind)
                        .setCapacity(capacity))
                .setRequestId(Clients.requestId())
                .build());
  }

  private UtilityPool set(UtilityPool pool, String capacity) {
    return clients
        .catalog(Role.PARK_OPERATOR)
        .setPoolCapacity(
            SetPoolCapacityRequest.newBuilder()
                .setId(pool.getId())
                .setCapacity(capacity)
                .setExplanation("调整")
                .setEtag(pool.getEtag())
                .setRequestId(Clients.requestId())
                .build());
  }

  private UtilityPool read(UtilityPool pool) {
    return clients
        .anonymousCatalog()
        .getUtilityPool(GetUtilityPoolRequest.newBuilder().setId(pool.getId()).build());
  }
}
