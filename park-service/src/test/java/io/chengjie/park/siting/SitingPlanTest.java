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
import io.chengjie.proto.park.v1.SiteNeeds;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** However many units, parcels and past claims there are, no search reads all of them. */
@ParkServiceTest
class SitingPlanTest {
  @Inject Clients clients;
  @Inject @PersistenceUnitExtension SentStatements statements;
  @Inject DataSource dataSource;

  @Test
  void noQueryOfASearchScansUnitsOrClaims() {
    SitingTables tables = new SitingTables(dataSource);
    tables.fill("PLAN", "61", 100, 100);
    tables.fillLand("PLAN", 100, 100);
    tables.fillPast("PLAN", 300_000);

    List<String> ofAll = statements.during(() -> select("610000"));
    List<String> ofCounty = statements.during(() -> select("610002"));

    assertThat(ofAll).hasSize(4);
    assertThat(ofCounty).hasSize(4).isNotEqualTo(ofAll);
    ofAll.forEach(sql -> assertNoScan(sql));
    ofCounty.forEach(sql -> assertNoScan(sql));

    List<String> ofLand = statements.during(() -> selectLand("610000"));
    List<String> ofLandOfCounty = statements.during(() -> selectLand("610002"));
    assertThat(ofLand).hasSize(3).anyMatch(sql -> sql.contains("parcel_connection"));
    assertThat(ofLandOfCounty).isEqualTo(ofLand);
    ofLand.forEach(sql -> assertNoScan(sql));

    List<String> ofAdmission = statements.during(this::hold);
    assertThat(ofAdmission).anyMatch(sql -> sql.contains("hold_admission"));
    ofAdmission.forEach(sql -> assertNoScan(sql));
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

  private static void assertNoScan(String sql) {
    String explain = "EXPLAIN (GENERIC_PLAN) " + numbered(sql);
    assertThat(String.join("\n", rows(explain)))
        .as(explain)
        .contains("cost=")
        .doesNotContainPattern("Seq Scan on (space|unit|parcel|parcel_stage|parcel_connection|space_price_floor|space_claim"
                + "|pool_claim|unit_adjacency)\\b");
  }

  /** In the simple protocol, which leaves the numbers of parameters to the plan. */
  private static List<String> rows(String sql) {
    Config config = ConfigProvider.getConfig();
    String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
    try (Connection connection =
            DriverManager.getConnection(
                url + (url.contains("?") ? "&" : "?") + "preferQueryMode=simple",
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  private void selectLand(String region) {
    select(
        region,
        SiteNeeds.newBuilder()
            .setSpace(SiteNeeds.Space.LAND)
            .setContiguousAreaSquareMetres("20000.00")
            .setIndustryCode("C3974"));
  }

  private void select(String region) {
    select(region, Places.displayMaker());
  }

  private void select(String region, SiteNeeds.Builder needs) {
    SelectSitesRequest request =
        SelectSitesRequest.newBuilder().setNeeds(needs).setRegionCode(region).build();
    assertThat(clients.siting(Role.ENTERPRISE_USER).selectSites(request).getItemsList())
        .isNotEmpty();
  }
}
