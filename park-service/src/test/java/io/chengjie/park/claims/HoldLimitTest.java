package io.chengjie.park.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.ConfirmHoldRequest;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.HoldServiceGrpc.HoldServiceBlockingStub;
import io.chengjie.proto.park.v1.ReleaseHoldRequest;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In the region of these tests a project may have three live holds; see application.properties. */
@ParkServiceTest
class HoldLimitTest {
  private static final String REGION = "433127";
  private static final int LIMIT = 3;
  @Inject Clients clients;
  @Inject DataSource dataSource;
  private HoldServiceBlockingStub holds;
  private UtilityPool beds;
  private String project;

  @BeforeEach
  void openAProject() {
    holds = clients.holds(Role.PROMOTION_OFFICER);
    Site site = Site.in(clients, Site.aPark().setRegionCode(REGION), Site.aZone());
    beds = site.pool(UtilityPool.Kind.DORM_BED, "1000");
    project = "PRJ-" + UUID.randomUUID();
  }

  @Test
  void aProjectHasNoMoreLiveHoldsThanItsRegionAllows() {
    List<String> live = new ArrayList<>();
    for (int i = 0; i < LIMIT; i++) {
      live.add(place().getId());
    }
    var refusal = Refusals.of(this::place);
    assertThat(refusal.reason()).isEqualTo("HOLD_LIMIT_REACHED");
    assertThat(refusal.info().getMetadataMap())
        .containsEntry("projectId", project)
        .containsEntry("limit", "3")
        .containsEntry("holdIds", String.join(", ", live));
  }

  @Test
  void whatIsGivenUpRanOutOrWasReservedDoesNotCount() {
    Hold released = place();
    Hold expired = place();
    Hold reserved = place();
    holds.releaseHold(
        ReleaseHoldRequest.newBuilder()
            .setId(released.getId())
            .setEtag(released.getEtag())
            .setRequestId(Clients.requestId())
            .build());
    new ClaimTables(dataSource).letRunOut(expired.getId());
    clients
        .reservations(Role.SERVICE)
        .confirmHold(
            ConfirmHoldRequest.newBuilder()
                .setReservationId("RSV-" + UUID.randomUUID())
                .setHoldId(reserved.getId())
                .setProjectId(project)
                .build());
    for (int i = 0; i < LIMIT; i++) {
      assertThat(place().getState()).isEqualTo(Hold.State.HELD);
    }
    assertThat(Refusals.of(this::place).reason()).isEqualTo("HOLD_LIMIT_REACHED");
  }

  @Test
  void thirtyAtOnceGetNoMoreThanTheLimit() {
    List<String> answers = AtOnce.run(30, caller -> place());
    assertThat(Collections.frequency(answers, "OK")).isEqualTo(LIMIT);
    assertThat(Collections.frequency(answers, "HOLD_LIMIT_REACHED")).isEqualTo(30 - LIMIT);
  }

  @Test
  void theSmallestRegionAroundTheParkDecides() {
    Map<String, Integer> byRegion = Map.of("430000", 4, "433100", 6, "433127", 8);
    assertThat(HoldLimit.in("433127", 5, byRegion)).isEqualTo(8);
    assertThat(HoldLimit.in("433101", 5, byRegion)).isEqualTo(6);
    assertThat(HoldLimit.in("431129", 5, byRegion)).isEqualTo(4);
    assertThat(HoldLimit.in("441900", 5, byRegion)).isEqualTo(5);
  }

  private Hold place() {
    return holds.placeHold(
        Holds.of().setProjectId(project).addLines(Holds.line(beds, "1")).build());
  }
}
