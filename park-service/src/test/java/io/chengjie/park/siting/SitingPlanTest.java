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
import io.chengjie.proto.park.v1.SelectSitesResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** However many units and past claims there are, no search reads all of them. */
@ParkServiceTest
class SitingPlanTest {
  @Inject Clients clients;
  @Inject SentStatements statements;
  @Inject DataSource dataSource;

  @Test
  void noQueryOfASearchScansUnitsOrClaims() {
    SitingTables tables = new SitingTables(dataSource);
    tables.fill("PLAN", "61", 100, 100);
    tables.fillPast("PLAN", 300_000);

    List<String> sent =
        statements.during(() -> assertThat(select().getItemsList()).isNotEmpty());

    assertThat(sent).hasSize(4);
    sent.forEach(sql -> assertNoScan(tables, "EXPLAIN (GENERIC_PLAN) " + numbered(sql)));
    assertNoScan(tables, "EXPLAIN " + ofAllUnits(sent));

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

  /** The query of the claims with the values of a search over everything. */
  private static String ofAllUnits(List<String> sent) {
    String claimed = sent.stream().filter(sql -> sql.contains("space_claim")).findFirst().orElseThrow();
    List<String> values =
        List.of(
            "(SELECT array_agg('PLAN-U' || k || '-' || u) FROM generate_series(1, 100) k,"
                + " generate_series(0, 99) u)",
            "now()",
            "date '2026-07-01'");
    String sql = claimed;
    for (String value : values) {
      sql = sql.replaceFirst("\\?", Matcher.quoteReplacement(value));
    }
    return sql;
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

  private SelectSitesResponse select() {
    return clients
        .siting(Role.ENTERPRISE_USER)
        .selectSites(
            SelectSitesRequest.newBuilder()
                .setNeeds(Places.displayMaker())
                .setRegionCode("610000")
                .build());
  }
}
