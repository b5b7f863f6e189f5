package io.chengjie.park.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.ConfirmHoldRequest;
import io.chengjie.proto.park.v1.GetHoldRequest;
import io.chengjie.proto.park.v1.GetUnitRequest;
import io.chengjie.proto.park.v1.GetUtilityPoolRequest;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.HoldServiceGrpc.HoldServiceBlockingStub;
import io.chengjie.proto.park.v1.ListHoldsRequest;
import io.chengjie.proto.park.v1.ReleaseHoldRequest;
import io.chengjie.proto.park.v1.RenewHoldRequest;
import io.chengjie.proto.park.v1.SpaceState;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody tidies in these tests unless a test says so. */
@ParkServiceTest
class ExpiryTest {
  @Inject Clients clients;
  @Inject DataSource dataSource;
  @Inject TidyExpiredHolds tidyExpiredHolds;

  private HoldServiceBlockingStub holds;
  private ClaimTables tables;

  @BeforeEach
  void connect() {
    holds = clients.holds(Role.PROMOTION_OFFICER);
    tables = new ClaimTables(dataSource);
  }

  @AfterEach
  void contradictsNothing() {
    assertThat(tables.contradictions()).isEmpty();
  }

  @Test
  void aHoldThatRanOutReadsAsExpiredAndClaimsNothing() {
    Site site = Site.in(clients);
    Unit unit = site.unit();
    UtilityPool beds = site.pool(UtilityPool.Kind.DORM_BED, "200");
    Hold hold = holds.placeHold(Holds.of(unit).addLines(Holds.line(beds, "120")).build());

    tables.letRunOut(hold.getId());

    assertThat(read(hold).getState()).isEqualTo(Hold.State.EXPIRED);
    assertThat(read(unit).getState()).isEqualTo(SpaceState.State.FREE);
    assertThat(read(beds).getHeld()).isEqualTo("0");
    assertThat(read(beds).getFree()).isEqualTo("200");
    assertThat(listed(hold, Hold.State.EXPIRED)).isTrue();
    assertThat(listed(hold, Hold.State.HELD)).isFalse();
  }

  @Test
  void aHoldThatRanOutBlocksNobody() {
    Site site = Site.in(clients);
    Unit unit = site.unit();
    UtilityPool beds = site.pool(UtilityPool.Kind.DORM_BED, "200");
    var request = Holds.of(unit).addLines(Holds.line(beds, "120"));
    Hold first = holds.placeHold(request.build());
    tables.letRunOut(first.getId());

    Hold second = holds.placeHold(request.setRequestId(Clients.requestId()).build());

    assertThat(second.getState()).isEqualTo(Hold.State.HELD);
    assertThat(read(beds).getHeld()).isEqualTo("120");
  }

  @Test
  void whatWasFreedForSomebodyElseIsNotFreedAgain() {
    Site site = Site.in(clients);
    UtilityPool beds = site.pool(UtilityPool.Kind.DORM_BED, "200");
    Hold first = holds.placeHold(Holds.of().addLines(Holds.line(beds, "150")).build());
    tables.letRunOut(first.getId());
    holds.placeHold(Holds.of().addLines(Holds.line(beds, "150")).build());

    holds.releaseHold(
        ReleaseHoldRequest.newBuilder()
            .setId(first.getId())
            .setEtag(first.getEtag())
            .setRequestId(Clients.requestId())
            .build());
    tidyExpiredHolds.run();

    assertThat(read(beds).getHeld()).isEqualTo("150");
  }

  @Test
  void aHoldThatRanOutIsNeitherRenewedNorConfirmed() {
    Hold hold = holds.placeHold(Holds.of(Site.in(clients).unit()).build());
    tables.letRunOut(hold.getId());

    var renewal =
        Refusals.of(
            () ->
                holds.renewHold(
                    RenewHoldRequest.newBuilder()
                        .setId(hold.getId())
                        .setEtag(hold.getEtag())
                        .setRequestId(Clients.requestId())
                        .build()));
    var confirmation =
        Refusals.of(
            () ->
                clients
                    .reservations(Role.SERVICE)
                    .confirmHold(
                        ConfirmHoldRequest.newBuilder()
                            .setReservationId("RSV-" + hold.getId())
                            .setHoldId(hold.getId())
                            .setProjectId(hold.getProjectId())
                            .build()));

    assertThat(renewal.reason()).isEqualTo("HOLD_EXPIRED");
    assertThat(confirmation.reason()).isEqualTo("HOLD_EXPIRED");
    assertThat(confirmation.info().getMetadataMap())
        .containsEntry("holdId", hold.getId())
        .containsKey("expiredAt");
  }

  @Test
  void tidyingWritesDownWhatIsTrueAlready() {
    Site site = Site.in(clients);
    UtilityPool beds = site.pool(UtilityPool.Kind.DORM_BED, "200");
    Hold hold = holds.placeHold(Holds.of().addLines(Holds.line(beds, "150")).build());
    tables.letRunOut(hold.getId());
    Hold before = read(hold);

    tidyExpiredHolds.run();

    assertThat(read(hold).getState()).isEqualTo(before.getState()).isEqualTo(Hold.State.EXPIRED);
    assertThat(tables.query("SELECT state FROM hold WHERE id = '" + hold.getId() + "'"))
        .containsExactly("EXPIRED");
    assertThat(
            tables.query(
                "SELECT type FROM event_log WHERE subject_id = '" + hold.getId() + "' ORDER BY id"))
        .containsExactly("HoldPlaced", "HoldExpired");
    assertThat(tidyExpiredHolds.run()).isZero();
  }

  private Hold read(Hold hold) {
    return holds.getHold(GetHoldRequest.newBuilder().setId(hold.getId()).build());
  }

  private Unit read(Unit unit) {
    return clients
        .anonymousCatalog()
        .getUnit(GetUnitRequest.newBuilder().setId(unit.getId()).build());
  }

  private UtilityPool read(UtilityPool pool) {
    return clients
        .anonymousCatalog()
        .getUtilityPool(GetUtilityPoolRequest.newBuilder().setId(pool.getId()).build());
  }

  private boolean listed(Hold hold, Hold.State state) {
    return holds
        .listHolds(
            ListHoldsRequest.newBuilder().setParkId(hold.getParkId()).setState(state).build())
        .getItemsList()
        .stream()
        .anyMatch(item -> item.getId().equals(hold.getId()));
  }
}
