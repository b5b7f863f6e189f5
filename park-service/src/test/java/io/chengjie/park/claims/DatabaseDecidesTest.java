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
  void refusesASecondLiveClaimOnAUnit() {
    Site site = Site.in(clients);
    Unit unit = site.unit();
    Hold hold = clients.holds(Role.PARK_OPERATOR).placeHold(Holds.of(unit).build());

    assertThatThrownBy(
            () ->
                new ClaimTables(dataSource)
                    .execute(
                        "INSERT INTO unit_claim SELECT id || 'x', hold_id, 9, unit_id,"
                            + " use_from + 30, null, true, false, ends_at, null"
                            + " FROM unit_claim WHERE hold_id = '"
                            + hold.getId()
                            + "'"))
        .hasMessageContaining("unit_claim_exclusive");
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
