package io.chengjie.park.claims;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Whatever the code does, the database promises nothing twice. */
@ParkServiceTest
class DatabaseDecidesTest {
  @Inject Clients clients;
  @Inject DataSource dataSource;

  @Test
  void refusesASecondLiveClaimOnASpace() {
    Site site = Site.in(clients);
    Unit unit = site.unit();
    Hold hold = clients.holds(Role.PARK_OPERATOR).placeHold(Holds.of(unit).build());

    assertThatThrownBy(
            () ->
                new ClaimTables(dataSource)
                    .execute(
                        "INSERT INTO space_claim (id, space_id, phase, project_id, hold_id, line, use_from, live,"
                            + " began_at, ends_at) SELECT id || 'x', space_id, phase, project_id, hold_id, 9,"
                            + " use_from + 30, true, began_at, ends_at"
                            + " FROM space_claim WHERE hold_id = '"
                            + hold.getId()
                            + "'"))
        .hasMessageContaining("space_claim_exclusive");
  }

  @Test
  void refusesAClaimOnWhatIsSetAsideForAnotherProject() {
    Unit unit = Site.in(clients).unit();
    ClaimTables tables = new ClaimTables(dataSource);
    tables.execute(earmark(unit, "PRJ-1"));

    assertThatThrownBy(() -> tables.execute(earmark(unit, "PRJ-2")))
        .hasMessageContaining("space_claim_one_project");
  }

  private static String earmark(Unit unit, String projectId) {
    return "INSERT INTO space_claim (id, space_id, phase, project_id, use_from, live, began_at, ends_at) VALUES (gen_random_uuid(), '"
        + unit.getId()
        + "', 'EARMARKED', '"
        + projectId
        + "', '2026-01-01', true, now(), now() + interval '1 day')";
  }

  @Test
  void refusesToCountMoreThanAPoolHas() {
    UtilityPool pool = Site.in(clients).pool(UtilityPool.Kind.DORM_BED, "200");

    assertThatThrownBy(
            () ->
                new ClaimTables(dataSource)
                    .execute(
                        "UPDATE utility_pool SET held = 200.001 WHERE id = '" + pool.getId() + "'"))
        .hasMessageContaining("utility_pool_never_oversold");
    assertThatThrownBy(
            () ->
                new ClaimTables(dataSource)
                    .execute("UPDATE utility_pool SET held = -1 WHERE id = '" + pool.getId() + "'"))
        .hasMessageContaining("utility_pool_never_oversold");
  }
}
