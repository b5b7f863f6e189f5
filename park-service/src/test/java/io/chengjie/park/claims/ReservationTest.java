package io.chengjie.park.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.ConfirmHoldRequest;
import io.chengjie.proto.park.v1.GetHoldRequest;
import io.chengjie.proto.park.v1.GetUtilityPoolRequest;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.ListPendingReservationsRequest;
import io.chengjie.proto.park.v1.PostReservationRequest;
import io.chengjie.proto.park.v1.ReleaseHoldRequest;
import io.chengjie.proto.park.v1.Reservation;
import io.chengjie.proto.park.v1.ReservationServiceGrpc.ReservationServiceBlockingStub;
import io.chengjie.proto.park.v1.UtilityPool;
import io.chengjie.proto.park.v1.VoidReservationRequest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ParkServiceTest
class ReservationTest {
  @Inject Clients clients;
  @Inject DataSource dataSource;

  private ReservationServiceBlockingStub reservations;
  private ClaimTables tables;
  private UtilityPool beds;
  private Hold hold;
  private String id;

  @BeforeEach
  void holdSomething() {
    reservations = clients.reservations(Role.SERVICE);
    tables = new ClaimTables(dataSource);
    Site site = Site.in(clients);
    beds = site.pool(UtilityPool.Kind.DORM_BED, "200");
    hold =
        clients
            .holds(Role.PROMOTION_OFFICER)
            .placeHold(Holds.of(site.unit()).addLines(Holds.line(beds, "120")).build());
    id = "RSV-" + UUID.randomUUID();
  }

  @AfterEach
  void contradictsNothing() {
    assertThat(tables.contradictions()).isEmpty();
  }

  @Test
  void confirmsAHoldAndGivesTheSameAnswerAgain() {
    Reservation made = confirm();

    assertThat(made.getState()).isEqualTo(Reservation.State.PENDING);
    assertThat(confirm()).isEqualTo(made);
    assertThat(state()).isEqualTo(Hold.State.RESERVED);
    assertThat(pool().getReserved()).isEqualTo("120");
    assertThat(pool().getHeld()).isEqualTo("0");
  }

  @Test
  void postsAReservationAndGivesTheSameAnswerAgain() {
    confirm();

    Reservation posted = post();

    assertThat(posted.getState()).isEqualTo(Reservation.State.POSTED);
    assertThat(post()).isEqualTo(posted);
    assertThat(confirm()).isEqualTo(posted);
    assertThat(Refusals.of(this::takeBack).reason()).isEqualTo("RESERVATION_POSTED");
  }

  @Test
  void aVoidedReservationGivesTheHoldItsOldLifeBack() {
    confirm();

    Reservation voided = takeBack();

    assertThat(voided.getState()).isEqualTo(Reservation.State.VOIDED);
    assertThat(takeBack()).isEqualTo(voided);
    assertThat(state()).isEqualTo(Hold.State.HELD);
    assertThat(pool().getHeld()).isEqualTo("120");
    assertThat(pool().getReserved()).isEqualTo("0");
    assertThat(Refusals.of(this::confirm).reason()).isEqualTo("RESERVATION_VOIDED");
    assertThat(Refusals.of(this::post).reason()).isEqualTo("RESERVATION_VOIDED");
  }

  @Test
  void aVoidedReservationFreesWhatTheHoldNoLongerHas() {
    confirm();
    tables.letRunOut(hold.getId());

    takeBack();

    assertThat(state()).isEqualTo(Hold.State.EXPIRED);
    assertThat(pool().getFree()).isEqualTo("200");
  }

  @Test
  void aReservationOutlivesTheLeaseThatItCameFrom() {
    confirm();
    tables.letRunOut(hold.getId());

    assertThat(state()).isEqualTo(Hold.State.RESERVED);
    assertThat(pool().getFree()).isEqualTo("80");
    assertThat(post().getState()).isEqualTo(Reservation.State.POSTED);
  }

  @Test
  void aVoidThatArrivesFirstLeavesATombstone() {
    assertThat(takeBack().getState()).isEqualTo(Reservation.State.VOIDED);

    assertThat(Refusals.of(this::confirm).reason()).isEqualTo("RESERVATION_VOIDED");
    assertThat(state()).isEqualTo(Hold.State.HELD);
  }

  @Test
  void aReservationIsTakenBackOnlyForItsProject() {
    confirm();
    var refusal =
        Refusals.of(
            () ->
                reservations.voidReservation(
                    VoidReservationRequest.newBuilder()
                        .setReservationId(id)
                        .setProjectId("PRJ-431129-2026-999")
                        .build()));
    assertThat(refusal.reason()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(state()).isEqualTo(Hold.State.RESERVED);
  }

  @Test
  void confirmAndVoidAtOnceLeaveNothingBetween() {
    for (int round = 0; round < 15; round++) {
      holdSomething();
      List<String> answers = AtOnce.run(4, caller -> caller % 2 == 0 ? confirm() : takeBack());

      assertThat(answers).isSubsetOf("OK", "RESERVATION_VOIDED");
      assertThat(state()).isEqualTo(Hold.State.HELD);
    }
  }

  @Test
  void refusesAHoldOfAnotherProject() {
    var refusal =
        Refusals.of(
            () -> reservations.confirmHold(request().setProjectId("PRJ-431129-2026-999").build()));

    assertThat(refusal.reason()).isEqualTo("HOLD_OF_OTHER_PROJECT");
    assertThat(refusal.info().getMetadataMap()).containsEntry("holdId", hold.getId());
  }

  @Test
  void refusesAHoldThatIsReservedForSomebodyElseOrReleased() {
    confirm();
    var second =
        Refusals.of(
            () -> reservations.confirmHold(request().setReservationId("RSV-other" + id).build()));
    var release =
        Refusals.of(
            () ->
                clients
                    .holds(Role.PROMOTION_OFFICER)
                    .releaseHold(
                        ReleaseHoldRequest.newBuilder()
                            .setId(hold.getId())
                            .setEtag(hold.getEtag())
                            .setRequestId(Clients.requestId())
                            .build()));

    assertThat(second.reason()).isEqualTo("HOLD_STATE_NOT_ALLOWED");
    assertThat(release.info().getMetadataMap())
        .containsEntry("state", "RESERVED")
        .containsEntry("allowed", "HELD");
  }

  @Test
  void refusesUnknownHoldsAndReservations() {
    assertThat(
            Refusals.of(() -> reservations.confirmHold(request().setHoldId("HLD-none").build()))
                .reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
    assertThat(Refusals.of(this::post).reason()).isEqualTo("RESOURCE_NOT_FOUND");
  }

  @Test
  void listsPendingReservationsOldestFirstPageByPage() {
    confirm();
    String first = id;
    holdSomething();
    confirm();
    String second = id;
    holdSomething();
    confirm();
    post();

    List<String> listed = new ArrayList<>();
    String token = "";
    do {
      var page =
          reservations.listPendingReservations(
              ListPendingReservationsRequest.newBuilder()
                  .setPageSize(1)
                  .setPageToken(token)
                  .build());
      page.getItemsList().forEach(item -> listed.add(item.getId()));
      token = page.getNextPageToken();
    } while (!token.isEmpty());

    assertThat(listed).containsSubsequence(first, second).doesNotContain(id);
    assertThat(
            reservations
                .listPendingReservations(
                    ListPendingReservationsRequest.newBuilder().setMinimumAgeSeconds(3600).build())
                .getItemsList())
        .isEmpty();
  }

  @Test
  void isClosedToUsers() {
    var refusal =
        Refusals.of(() -> clients.reservations(Role.COMMANDER).confirmHold(request().build()));

    assertThat(refusal.reason()).isEqualTo("ROLE_NOT_ALLOWED");
  }

  private ConfirmHoldRequest.Builder request() {
    return ConfirmHoldRequest.newBuilder()
        .setReservationId(id)
        .setHoldId(hold.getId())
        .setProjectId(hold.getProjectId());
  }

  private Reservation confirm() {
    return reservations.confirmHold(request().build());
  }

  private Reservation post() {
    return reservations.postReservation(
        PostReservationRequest.newBuilder().setReservationId(id).build());
  }

  private Reservation takeBack() {
    return reservations.voidReservation(
        VoidReservationRequest.newBuilder()
            .setReservationId(id)
            .setProjectId(hold.getProjectId())
            .build());
  }

  private Hold.State state() {
    return clients
        .holds(Role.AUDITOR)
        .getHold(GetHoldRequest.newBuilder().setId(hold.getId()).build())
        .getState();
  }

  private UtilityPool pool() {
    return clients
        .anonymousCatalog()
        .getUtilityPool(GetUtilityPoolRequest.newBuilder().setId(beds.getId()).build());
  }
}
