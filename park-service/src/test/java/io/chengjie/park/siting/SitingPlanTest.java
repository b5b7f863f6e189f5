package io.chengjie.park.siting;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.SentStatements;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.PollutantLoads;
import io.chengjie.proto.park.v1.SelectSitesRequest;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** However many units and past claims there are, no search reads all of them. */
@ParkServiceTest
class SitingPlanTest {
  @Inject Clients clients;
  @Inject @PersistenceUnitExtension SentStatements statements;
  @Inject DataSource dataSource;

  @Test
  void noQueryOfASearchScansUnitsOrClaims() {
    SitingTables tables = new SitingTables(dataSource);
    tables.fill("PLAN", "61", 100, 100);
    tables.fillPast("PLAN", 300_000);

    List<String> ofAll = statements.during(() -> select("610000"));
    List<String> ofCounty = statements.during(() -> select("610002"));

    assertThat(ofAll).hasSize(4);
    assertThat(ofCounty).hasSize(4).isNotEqualTo(ofAll);
    ofAll.forEach(sql -> assertNoScan(tables, "EXPLAIN (GENERIC_PLAN) " + numbered(sql)));
    ofCounty.forEach(sql -> assertNoScan(tables, "EXPLAIN (GENERIC_PLAN) " + numbered(sql)));

    List<String> ofAdmission = statements.during(this::hold);
    assertThat(ofAdmission).anyMatch(sql -> sql.contains("hold_admission"));
    ofAdmission.forEach(sql -> assertNoScan(tables, "EXPLAIN (GENERIC_PLAN) " + numbered(sql)));
  }

  private void hold() {
    var request =
        PlaceHoldRequest.newBuilder()
            .setProjectId("PRJ-PLAN")
            .setDays(5)
            .addLines(HoldLine.newBuilder().setUnitId("PLAN-U3-0"))
            .setIndustryCode("C3974")
            .setPollutantLoads(PollutantLoads.newBuilder().setCodTa("1"))
            .setRequestId(Clients.requestId())
            .build();
    assertThat(clients.holds(Role.PROMOTION_OFFICER).placeHold(request).getId()).isNotEmpty();
  }

  private static String numbered(String sql) {
    int[] number = {0};
    return Pattern.compile("\\?").matcher(sql).replaceAll(mark -> "\\$" + ++number[0]);
  }

  private static void assertNoScan(SitingTables tables, String explain) {
    String plan = String.join("\n", tables.query(explain));
    assertThat(plan)
        .as(explain)
        .doesNotContainPattern("Seq Scan on (space|unit|space_claim|pool_claim|unit_adjacency)\\b");
  }

  private void select(String region) {
    SelectSitesRequest request =
        SelectSitesRequest.newBuilder()
            .setNeeds(Places.displayMaker())
            .setRegionCode(region)
            .build();
    assertThat(clients.siting(Role.ENTERPRISE_USER).selectSites(request).getItemsList())
        .isNotEmpty();
  }
}
