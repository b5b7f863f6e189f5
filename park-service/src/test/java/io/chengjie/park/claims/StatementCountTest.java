package io.chengjie.park.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Site;
import io.chengjie.park.Statements;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.ListHoldsRequest;
import io.chengjie.proto.park.v1.ListUnitsRequest;
import io.chengjie.proto.park.v1.ListUtilityPoolsRequest;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.SpaceState;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** More rows never mean more statements. */
@ParkServiceTest
class StatementCountTest {
  @Inject Clients clients;
  @Inject Statements statements;

  @Test
  void placingAHoldTakesAsManyStatementsForTwentyLinesAsForTwo() {
    Site site = Site.in(clients);
    UtilityPool beds = site.pool(UtilityPool.Kind.DORM_BED, "200");
    UtilityPool water = site.pool(UtilityPool.Kind.WATER_M3D, "200");
    PlaceHoldRequest two = Holds.of(site.unit()).addLines(Holds.line(beds, "1")).build();
    PlaceHoldRequest.Builder twenty =
        Holds.of().addLines(Holds.line(water, "1")).addLines(Holds.line(beds, "1"));
    for (int i = 0; i < 18; i++) {
      twenty.addLines(Holds.line(site.unit()));
    }

    long few = statements.during(() -> place(two));
    long many = statements.during(() -> place(twenty.build()));

    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(13);
  }

  @Test
  void listsTakeAsManyStatementsForManyRowsAsForOne() {
    Site one = Site.in(clients);
    place(Holds.of(one.unit()).build());
    one.pool(UtilityPool.Kind.DORM_BED, "1");
    Site many = Site.in(clients);
    many.pool(UtilityPool.Kind.DORM_BED, "1");
    many.pool(UtilityPool.Kind.WATER_M3D, "1");
    for (int i = 0; i < 8; i++) {
      Unit unit = many.unit();
      place(Holds.of(unit).build());
    }

    assertThat(statements.during(() -> holdsOf(many)))
        .isEqualTo(statements.during(() -> holdsOf(one)))
        .isLessThanOrEqualTo(3);
    assertThat(statements.during(() -> unitsOf(many)))
        .isEqualTo(statements.during(() -> unitsOf(one)))
        .isLessThanOrEqualTo(6);
    assertThat(statements.during(() -> poolsOf(many)))
        .isEqualTo(statements.during(() -> poolsOf(one)))
        .isLessThanOrEqualTo(2);
  }

  private void place(PlaceHoldRequest request) {
    assertThat(clients.holds(Role.PROMOTION_OFFICER).placeHold(request).getId()).isNotEmpty();
  }

  private void holdsOf(Site site) {
    var request = ListHoldsRequest.newBuilder().setParkId(site.park.getId()).build();
    assertThat(clients.holds(Role.AUDITOR).listHolds(request).getItemsList()).isNotEmpty();
  }

  private void unitsOf(Site site) {
    var request =
        ListUnitsRequest.newBuilder()
            .setParkId(site.park.getId())
            .setState(SpaceState.State.HELD)
            .build();
    assertThat(clients.anonymousCatalog().listUnits(request).getItemsList()).isNotEmpty();
  }

  private void poolsOf(Site site) {
    var request = ListUtilityPoolsRequest.newBuilder().setParkId(site.park.getId()).build();
    assertThat(clients.anonymousCatalog().listUtilityPools(request).getItemsList()).isNotEmpty();
  }
}
