package io.chengjie.park.space;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.chassis.time.Instants;
import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.park.Statements;
import io.chengjie.park.claims.ClaimTables;
import io.chengjie.park.claims.Holds;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.GetSpaceRequest;
import io.chengjie.proto.park.v1.GetSpaceStateRequest;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.ListSpaceClaimsRequest;
import io.chengjie.proto.park.v1.PriceBasis;
import io.chengjie.proto.park.v1.ReleaseHoldRequest;
import io.chengjie.proto.park.v1.ReturnSpaceRequest;
import io.chengjie.proto.park.v1.ReturnSpaceToServiceRequest;
import io.chengjie.proto.park.v1.SetSpacePriceFloorRequest;
import io.chengjie.proto.park.v1.Space;
import io.chengjie.proto.park.v1.SpaceClaim;
import io.chengjie.proto.park.v1.SpaceServiceGrpc.SpaceServiceBlockingStub;
import io.chengjie.proto.park.v1.SpaceState;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.WithdrawSpaceRequest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ParkServiceTest
class SpacesTest {
  @Inject Clients clients;
  @Inject DataSource dataSource;
  @Inject Statements statements;
  private ClaimTables tables;
  private SpaceServiceBlockingStub spaces;
  private Unit unit;

  @BeforeEach
  void recordAUnit() {
    tables = new ClaimTables(dataSource);
    spaces = clients.spacesIn("431100", Role.PARK_OPERATOR);
    unit = Site.in(clients).unit();
  }

  @AfterEach
  void contradictsNothing() {
    assertThat(tables.contradictions()).isEmpty();
  }

  @Test
  void whatIsWithdrawnIsNotHeldUntilItIsReturned() {
    Space withdrawn = withdraw(read().getEtag());
    assertThat(withdrawn.getState()).isEqualTo(SpaceState.State.WITHDRAWN);
    assertThat(Refusals.of(this::hold).reason()).isEqualTo("CAPACITY_CONFLICT");
    assertThat(giveBack(withdrawn.getEtag()).getState()).isEqualTo(SpaceState.State.FREE);
    assertThat(hold().getState()).isEqualTo(Hold.State.HELD);
    assertThat(
            tables.query(
                "SELECT type FROM event_log WHERE stream = 'spaces' AND subject_id = '"
                    + unit.getId()
                    + "' ORDER BY id"))
        .containsExactly("SpaceWithdrawn", "SpaceReturned");
    SpaceClaim claim = claims(spaces, 50, "").get(1);
    assertThat(claim.getPhase()).isEqualTo(SpaceState.State.WITHDRAWN);
    assertThat(claim.getExplanation()).isEqualTo("屋面大修");
    assertThat(claim.getEndExplanation()).isEqualTo("大修完成");
  }

  @Test
  void onlyWhatIsFreeIsWithdrawnAndOnlyWhatIsWithdrawnIsReturned() {
    assertThat(Refusals.of(() -> giveBack(read().getEtag())).reason())
        .isEqualTo("SPACE_STATE_NOT_ALLOWED");
    assertThat(
            Refusals.of(
                    () ->
                        spaces.returnSpaceToService(
                            ReturnSpaceToServiceRequest.newBuilder()
                                .setId(unit.getId())
                                .setExplanation("x")
                                .setEtag(read().getEtag())
                                .setRequestId(Clients.requestId())
                                .build()))
                .info()
                .getMetadataMap())
        .containsEntry("state", "FREE")
        .containsEntry("allowed", "MAINTENANCE");
    hold();
    assertThat(Refusals.of(() -> withdraw(read().getEtag())).reason())
        .isEqualTo("CAPACITY_CONFLICT");
  }

  @Test
  void needsTheNewestVersionAndTheRegion() {
    String etag = read().getEtag();
    withdraw(etag);
    assertThat(Refusals.of(() -> giveBack(etag)).reason()).isEqualTo("ETAG_MISMATCH");
    spaces = clients.spacesIn("430581", Role.PARK_OPERATOR);
    assertThat(Refusals.of(() -> giveBack(read().getEtag())).reason())
        .isEqualTo("REGION_OUT_OF_SCOPE");
  }

  @Test
  void floorsAreSetByACommanderAndSeenByOfficialsOfTheRegion() {
    Space set = setFloor("10.00");
    assertThat(setFloor("11.00").getEtag()).isNotEqualTo(set.getEtag());
    assertThat(read().getPriceFloorsList()).hasSize(1);
    assertThat(read().getPriceFloors(0).getPrice()).isEqualTo(Site.money("11.00"));
    spaces = clients.spacesIn("430581", Role.COMMANDER);
    assertThat(read().getPriceFloorsList()).isEmpty();
    spaces = clients.anonymousSpaces();
    assertThat(read().getPriceFloorsList()).isEmpty();
  }

  @Test
  void listsEveryPhaseNewestFirstPageByPage() {
    List<String> phases = new ArrayList<>();
    Hold hold = hold();
    release(hold);
    withdraw(read().getEtag());
    giveBack(read().getEtag());
    hold();
    String token = "";
    do {
      var page = spaces.listSpaceClaims(list(2, token));
      page.getItemsList().forEach(claim -> phases.add(claim.getPhase().name()));
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    assertThat(phases).containsExactly("HELD", "WITHDRAWN", "HELD");
    assertThat(
            Refusals.of(() -> spaces.listSpaceClaims(list(2, "forged").toBuilder().build()))
                .reason())
        .isEqualTo("PAGE_TOKEN_INVALID");
  }

  @Test
  void whoClaimsIsShownToOfficialsOfTheRegionAlone() {
    Hold hold = hold();
    assertThat(claims(spaces, 50, "").getFirst().getProjectId()).isEqualTo(hold.getProjectId());
    SpaceClaim seen = claims(clients.spacesIn("430581", Role.AUDITOR), 50, "").getFirst();
    assertThat(seen.getPhase()).isEqualTo(SpaceState.State.HELD);
    assertThat(seen.getProjectId()).isEmpty();
    assertThat(seen.getHoldId()).isEmpty();
    SpaceState open = clients.anonymousSpaces().getSpaceState(at(Instant.EPOCH, false).build());
    assertThat(open.getState()).isEqualTo(SpaceState.State.HELD);
    assertThat(open.getClaim().getProjectId()).isEmpty();
    assertThat(spaces.getSpaceState(at(Instant.EPOCH, false).build()).getClaim().getProjectId())
        .isEqualTo(hold.getProjectId());
  }

  @Test
  void everyPastInstantKnowsItsStateAlsoWhereALeaseRanOutUnwritten() {
    Instant before = now();
    Hold hold = hold();
    Instant held = now();
    tables.letRunOut(hold.getId());
    // The lease now ended one second ago, and nobody has written it down.
    Instant ranOut = now();
    assertThat(stateAt(before)).isEqualTo(SpaceState.State.FREE);
    assertThat(stateAt(ranOut)).isEqualTo(SpaceState.State.FREE);
    assertThat(held).isBefore(ranOut);
    assertThat(claims(spaces, 50, "").getFirst().hasEndTime()).isTrue();
    moveBack(hold, 3600);
    assertThat(stateAt(ranOut.minusSeconds(1800))).isEqualTo(SpaceState.State.HELD);
    assertThat(stateAt(ranOut)).isEqualTo(SpaceState.State.FREE);
    withdraw(read().getEtag());
    assertThat(stateAt(ranOut.minusSeconds(1800))).isEqualTo(SpaceState.State.HELD);
    assertThat(stateAt(ranOut)).isEqualTo(SpaceState.State.FREE);
    assertThat(stateAt(now())).isEqualTo(SpaceState.State.WITHDRAWN);
    assertThat(stateAt(before.minusSeconds(864000))).isEqualTo(SpaceState.State.NOT_RECORDED);
  }

  @Test
  void aDayOfUseIsAskedAboutApartFromTheInstant() {
    clients
        .holds(Role.PARK_OPERATOR)
        .placeHold(Holds.of(unit).setUseFrom("2030-01-01").setUseUntil("2031-01-01").build());
    GetSpaceStateRequest.Builder request = at(Instant.EPOCH, false);
    assertThat(spaces.getSpaceState(request.build()).getState()).isEqualTo(SpaceState.State.FREE);
    assertThat(spaces.getSpaceState(request.setDay("2030-12-31").build()).getState())
        .isEqualTo(SpaceState.State.HELD);
    assertThat(spaces.getSpaceState(request.setDay("2031-01-01").build()).getState())
        .isEqualTo(SpaceState.State.FREE);
  }

  @Test
  void theFutureIsNotPast() {
    var refusal = Refusals.of(() -> spaces.getSpaceState(at(now().plusSeconds(600), true).build()));
    assertThat(refusal.reason()).isEqualTo("VALIDATION_FAILED");
  }

  @Test
  void historyTakesAsManyStatementsForManyPhasesAsForOne() {
    release(hold());
    long few = statements.during(() -> claims(spaces, 50, ""));
    for (int i = 0; i < 6; i++) {
      release(hold());
    }
    assertThat(statements.during(() -> claims(spaces, 50, "")))
        .isEqualTo(few)
        .isLessThanOrEqualTo(3);
    assertThat(statements.during(() -> stateAt(now()))).isLessThanOrEqualTo(3);
  }

  private Space read() {
    return spaces.getSpace(GetSpaceRequest.newBuilder().setId(unit.getId()).build());
  }

  private Space withdraw(String etag) {
    return spaces.withdrawSpace(
        WithdrawSpaceRequest.newBuilder()
            .setId(unit.getId())
            .setExplanation("屋面大修")
            .setEtag(etag)
            .setRequestId(Clients.requestId())
            .build());
  }

  private Space giveBack(String etag) {
    return spaces.returnSpace(
        ReturnSpaceRequest.newBuilder()
            .setId(unit.getId())
            .setExplanation("大修完成")
            .setEtag(etag)
            .setRequestId(Clients.requestId())
            .build());
  }

  private Space setFloor(String price) {
    return clients
        .spaces(Role.COMMANDER)
        .setSpacePriceFloor(
            SetSpacePriceFloorRequest.newBuilder()
                .setId(unit.getId())
                .setBasis(PriceBasis.PER_SQUARE_METRE_MONTH)
                .setPrice(Site.money(price))
                .setExplanation("管委会会议")
                .setEtag(read().getEtag())
                .setRequestId(Clients.requestId())
                .build());
  }

  private Hold hold() {
    return clients.holds(Role.PARK_OPERATOR).placeHold(Holds.of(unit).build());
  }

  private void release(Hold hold) {
    clients
        .holds(Role.PARK_OPERATOR)
        .releaseHold(
            ReleaseHoldRequest.newBuilder()
                .setId(hold.getId())
                .setEtag(hold.getEtag())
                .setRequestId(Clients.requestId())
                .build());
  }

  private ListSpaceClaimsRequest list(int size, String token) {
    return ListSpaceClaimsRequest.newBuilder()
        .setId(unit.getId())
        .setPageSize(size)
        .setPageToken(token)
        .build();
  }

  private List<SpaceClaim> claims(SpaceServiceBlockingStub as, int size, String token) {
    return as.listSpaceClaims(list(size, token)).getItemsList();
  }

  private SpaceState.State stateAt(Instant instant) {
    return spaces.getSpaceState(at(instant, true).build()).getState();
  }

  private GetSpaceStateRequest.Builder at(Instant instant, boolean given) {
    GetSpaceStateRequest.Builder request = GetSpaceStateRequest.newBuilder().setId(unit.getId());
    return given ? request.setAt(Instants.toProto(instant)) : request;
  }

  private Instant now() {
    return Instant.parse(
        tables
            .query(
                "SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC',"
                    + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
            .getFirst());
  }

  /** As if unit and hold were older than they are. */
  private void moveBack(Hold hold, int seconds) {
    tables.execute(
        "UPDATE space SET recorded_at = recorded_at - interval '1 day' WHERE id = '"
            + unit.getId()
            + "'");
    tables.execute(
        "UPDATE space_claim SET began_at = began_at - interval '%d seconds' WHERE hold_id = '%s'"
            .formatted(seconds, hold.getId()));
  }
}
