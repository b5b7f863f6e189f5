package io.chengjie.park.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.GetHoldRequest;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.ListHoldsRequest;
import io.chengjie.proto.park.v1.ReleaseHoldRequest;
import io.chengjie.proto.park.v1.RenewHoldRequest;
import io.chengjie.proto.park.v1.Unit;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ParkServiceTest
class HoldChangesTest {
  @Inject Clients clients;

  private Unit unit;
  private Hold hold;

  @BeforeEach
  void holdAUnit() {
    unit = Site.in(clients).unit();
    hold = clients.holds(Role.PROMOTION_OFFICER).placeHold(Holds.of(unit).build());
  }

  @Test
  void renewsByItsOwnLengthCountedFromNow() {
    Hold renewed = renew(hold, Role.PROMOTION_OFFICER);

    assertThat(renewed.getRenewals()).isEqualTo(1);
    assertThat(Holds.instant(renewed.getExpireTime())).isAfter(Holds.instant(hold.getExpireTime()));
    assertThat(renewed.getEtag()).isNotEqualTo(hold.getEtag());
  }

  @Test
  void theSecondRenewalNeedsACommander() {
    Hold renewed = renew(hold, Role.PROMOTION_OFFICER);

    var refusal = Refusals.of(() -> renew(renewed, Role.PROMOTION_OFFICER));

    assertThat(refusal.reason()).isEqualTo("RENEWAL_LIMIT");
    assertThat(refusal.info().getMetadataMap())
        .containsEntry("holdId", hold.getId())
        .containsEntry("renewals", "1");
    assertThat(renew(renewed, Role.COMMANDER).getRenewals()).isEqualTo(2);
  }

  @Test
  void refusesAStaleEtag() {
    renew(hold, Role.PROMOTION_OFFICER);

    assertThat(Refusals.of(() -> renew(hold, Role.COMMANDER)).reason()).isEqualTo("ETAG_MISMATCH");
    assertThat(Refusals.of(() -> release(hold)).reason()).isEqualTo("ETAG_MISMATCH");
  }

  @Test
  void releasesAndAnswersASecondReleaseWithoutDoingItAgain() {
    Hold released = release(hold);

    assertThat(released.getState()).isEqualTo(Hold.State.RELEASED);
    assertThat(release(hold)).isEqualTo(released);
    assertThat(Refusals.of(() -> renew(released, Role.COMMANDER)).reason())
        .isEqualTo("HOLD_STATE_NOT_ALLOWED");
    assertThat(clients.holds(Role.PROMOTION_OFFICER).placeHold(Holds.of(unit).build()).getState())
        .isEqualTo(Hold.State.HELD);
  }

  @Test
  void ofManyRenewalsAtOnceOneIsDone() {
    List<String> answers = AtOnce.run(12, caller -> renew(hold, Role.COMMANDER));

    assertThat(Collections.frequency(answers, "OK")).isEqualTo(1);
    assertThat(Collections.frequency(answers, "ETAG_MISMATCH")).isEqualTo(11);
  }

  @Test
  void showsHoldsOfTheCallersRegionsOnly() {
    assertThat(
            Refusals.of(
                    () ->
                        clients
                            .holdsIn("430500", Role.AUDITOR)
                            .getHold(GetHoldRequest.newBuilder().setId(hold.getId()).build()))
                .reason())
        .isEqualTo("REGION_OUT_OF_SCOPE");
    assertThat(listedIn("430500")).doesNotContain(hold.getId());
    assertThat(listedIn("431100")).contains(hold.getId());
    assertThat(listedIn("43")).contains(hold.getId());
  }

  @Test
  void listsTheNewestFirstPageByPage() {
    List<String> placed = new ArrayList<>(List.of(hold.getId()));
    Site site = Site.in(clients);
    for (int i = 0; i < 4; i++) {
      placed.add(
          clients
              .holds(Role.PROMOTION_OFFICER)
              .placeHold(Holds.of(site.unit()).setProjectId("PRJ-LIST").build())
              .getId());
    }
    List<String> listed = new ArrayList<>();
    String token = "";
    do {
      var page =
          clients
              .holds(Role.AUDITOR)
              .listHolds(
                  ListHoldsRequest.newBuilder()
                      .setProjectId("PRJ-LIST")
                      .setPageSize(3)
                      .setPageToken(token)
                      .build());
      page.getItemsList().forEach(item -> listed.add(item.getId()));
      token = page.getNextPageToken();
    } while (!token.isEmpty());

    assertThat(listed).hasSize(4).isSortedAccordingTo(Collections.reverseOrder());
    assertThat(placed).containsAll(listed);
  }

  @Test
  void refusesATokenOfAnotherFilter() {
    Site site = Site.in(clients);
    for (int i = 0; i < 2; i++) {
      clients.holds(Role.PROMOTION_OFFICER).placeHold(Holds.of(site.unit()).build());
    }
    var request = ListHoldsRequest.newBuilder().setPageSize(1);
    String token = clients.holds(Role.AUDITOR).listHolds(request.build()).getNextPageToken();

    var refusal =
        Refusals.of(
            () ->
                clients
                    .holds(Role.AUDITOR)
                    .listHolds(request.setProjectId("PRJ-other").setPageToken(token).build()));

    assertThat(refusal.reason()).isEqualTo("PAGE_TOKEN_INVALID");
  }

  private Hold renew(Hold current, Role role) {
    return clients
        .holds(role)
        .renewHold(
            RenewHoldRequest.newBuilder()
                .setId(current.getId())
                .setEtag(current.getEtag())
                .setRequestId(Clients.requestId())
                .build());
  }

  private Hold release(Hold current) {
    return clients
        .holds(Role.PROMOTION_OFFICER)
        .releaseHold(
            ReleaseHoldRequest.newBuilder()
                .setId(current.getId())
                .setEtag(current.getEtag())
                .setExplanation("谈判终止")
                .setRequestId(Clients.requestId())
                .build());
  }

  private List<String> listedIn(String region) {
    return clients
        .holdsIn(region, Role.AUDITOR)
        .listHolds(ListHoldsRequest.newBuilder().setParkId(hold.getParkId()).build())
        .getItemsList()
        .stream()
        .map(Hold::getId)
        .toList();
  }
}
