package io.chengjie.park.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.ExpiringHold;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.ListExpiringHoldsRequest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ParkServiceTest
class ExpiringHoldsTest {
  @Inject Clients clients;
  @Inject Past past;

  private Asked asked;
  private Site site;
  private Hold sixDays;
  private Hold threeDays;

  @BeforeEach
  void placeHolds() {
    asked = new Asked(clients);
    site = Site.in(clients);
    sixDays = asked.hold(Asked.holdOf(site.unit(), site.unit()).setDays(6));
    threeDays = asked.hold(Asked.holdOf(site.unit()).setDays(3));
    asked.hold(Asked.holdOf(site.unit()).setDays(8));
    past.ranDaysAgo(9, 1, asked.hold(Asked.holdOf(site.unit())).getId());
  }

  @Test
  void listsWhatRunsOutThisWeekTheNextFirst() {
    List<ExpiringHold> holds = list("431129", request());

    assertThat(holds)
        .extracting(ExpiringHold::getId)
        .containsExactly(threeDays.getId(), sixDays.getId());
    ExpiringHold last = holds.getLast();
    assertThat(last.getExpireTime()).isEqualTo(sixDays.getExpireTime());
    assertThat(last.getPlaceTime()).isEqualTo(sixDays.getPlaceTime());
    assertThat(last.getSpaces().getCount()).isEqualTo(2);
    assertThat(last.getSpaces().getAreaSquareMetres()).isEqualTo("6000.00");
    assertThat(last.getParkNameZh()).isEqualTo(site.park.getNameZh());
  }

  @Test
  void looksAsFarAsAsked() {
    assertThat(list("431129", request().setDays(4))).hasSize(1);
    assertThat(list("431129", request().setDays(9))).hasSize(3);
  }

  @Test
  void showsOnlyTheRegionsOfTheCaller() {
    assertThat(list("431100", request())).hasSize(2);
    assertThat(list("430581", request())).isEmpty();
    assertThat(list("000000", request().setRegionCode("430581"))).isEmpty();
  }

  @Test
  void listsPageByPage() {
    List<String> ids = new ArrayList<>();
    String token = "";
    do {
      var page =
          clients
              .viewsIn("431129", Role.PROMOTION_OFFICER)
              .listExpiringHolds(request().setPageSize(1).setPageToken(token).build());
      page.getItemsList().forEach(hold -> ids.add(hold.getId()));
      token = page.getNextPageToken();
    } while (!token.isEmpty());

    assertThat(ids).containsExactly(threeDays.getId(), sixDays.getId());
  }

  private ListExpiringHoldsRequest.Builder request() {
    return ListExpiringHoldsRequest.newBuilder().setParkId(site.park.getId());
  }

  private List<ExpiringHold> list(String region, ListExpiringHoldsRequest.Builder request) {
    return clients
        .viewsIn(region, Role.PROMOTION_OFFICER)
        .listExpiringHolds(request.build())
        .getItemsList();
  }
}
