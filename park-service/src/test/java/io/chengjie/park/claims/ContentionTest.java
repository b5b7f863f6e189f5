package io.chengjie.park.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.GetUtilityPoolRequest;
import io.chengjie.proto.park.v1.HoldServiceGrpc.HoldServiceBlockingStub;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UtilityPool;
import io.grpc.StatusRuntimeException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ParkServiceTest
class ContentionTest {
  @Inject Clients clients;
  @Inject DataSource dataSource;

  private HoldServiceBlockingStub holds;

  @BeforeEach
  void connect() {
    holds = clients.holds(Role.PROMOTION_OFFICER);
  }

  @AfterEach
  void contradictsNothing() {
    assertThat(new ClaimTables(dataSource).contradictions()).isEmpty();
  }

  @Test
  void exactlyOneOfFiftyGetsTheUnit() {
    Unit unit = Site.in(clients).unit();

    List<String> answers = AtOnce.run(50, caller -> placeOrLearnWhen(unit));

    assertThat(Collections.frequency(answers, "OK")).isEqualTo(1);
    assertThat(Collections.frequency(answers, "CAPACITY_CONFLICT")).isEqualTo(49);
  }

  @Test
  void aPoolIsNeverOversold() {
    Site site = Site.in(clients);
    UtilityPool power = site.pool(UtilityPool.Kind.POWER_KVA, "1300");

    List<String> answers =
        AtOnce.run(
            30, caller -> holds.placeHold(Holds.of().addLines(Holds.line(power, "100")).build()));

    assertThat(Collections.frequency(answers, "OK")).isEqualTo(13);
    assertThat(Collections.frequency(answers, "POOL_INSUFFICIENT")).isEqualTo(17);
    assertThat(read(power).getFree()).isEqualTo("0");
  }

  @Test
  void crossingLinesNeverWaitForEachOther() {
    Site site = Site.in(clients);
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      units.add(site.unit());
    }
    UtilityPool water = site.pool(UtilityPool.Kind.WATER_M3D, "100000");
    UtilityPool beds = site.pool(UtilityPool.Kind.DORM_BED, "100000");

    List<String> answers =
        AtOnce.run(24, caller -> holds.placeHold(crossing(units, water, beds, caller)));

    assertThat(answers).isSubsetOf("OK", "CAPACITY_CONFLICT");
  }

  @Test
  void fortyIdenticalRequestsMakeOneHold() {
    PlaceHoldRequest request = Holds.of(Site.in(clients).unit()).setProjectId("PRJ-ONCE").build();

    List<String> answers = AtOnce.run(40, caller -> holds.placeHold(request));

    assertThat(answers).containsOnly("OK");
    assertThat(
            new ClaimTables(dataSource).query("SELECT id FROM hold WHERE project_id = 'PRJ-ONCE'"))
        .hasSize(1);
  }

  /**
   * A loser is told when to come back: it was refused by a decision, not by the constraint behind
   * it.
   */
  private Object placeOrLearnWhen(Unit unit) {
    try {
      return holds.placeHold(Holds.of(unit).build());
    } catch (StatusRuntimeException refused) {
      assertThat(RemoteError.in(refused).orElseThrow().info().getMetadataMap())
          .containsEntry("unitId", unit.getId())
          .containsKey("earliestFreeTime");
      throw refused;
    }
  }

  /** Every other caller names the lines in the opposite order. */
  private static PlaceHoldRequest crossing(
      List<Unit> units, UtilityPool water, UtilityPool beds, int caller) {
    List<Unit> some =
        new ArrayList<>(List.of(units.get(caller % 12), units.get((caller * 5 + 1) % 12)));
    PlaceHoldRequest.Builder request = Holds.of();
    if (caller % 2 == 0) {
      Collections.reverse(some);
      request.addLines(Holds.line(beds, "1")).addLines(Holds.line(water, "1"));
    } else {
      request.addLines(Holds.line(water, "1")).addLines(Holds.line(beds, "1"));
    }
    some.stream().distinct().forEach(unit -> request.addLines(Holds.line(unit)));
    return request.build();
  }

  private UtilityPool read(UtilityPool pool) {
    return clients
        .anonymousCatalog()
        .getUtilityPool(GetUtilityPoolRequest.newBuilder().setId(pool.getId()).build());
  }
}
