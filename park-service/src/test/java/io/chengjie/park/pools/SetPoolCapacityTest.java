package io.chengjie.park.pools;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.GetUtilityPoolRequest;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.SetPoolCapacityRequest;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ParkServiceTest
class SetPoolCapacityTest {
  @Inject Clients clients;
  @Inject PoolHistoryReader history;

  private UtilityPool pool;

  @BeforeEach
  void claimSome() {
    pool = Site.in(clients).pool(UtilityPool.Kind.POWER_KVA, "1000");
    clients
        .holds(Role.PARK_OPERATOR)
        .placeHold(
            PlaceHoldRequest.newBuilder()
                .setProjectId("PRJ-1")
                .setDays(5)
                .addLines(HoldLine.newBuilder().setPoolId(pool.getId()).setQuantity("400.5"))
                .setRequestId(Clients.requestId())
                .build());
    pool = read();
  }

  @Test
  void lowersTheCapacityToWhatIsClaimedAndNoFurther() {
    RemoteError refusal = Refusals.of(() -> set("400.499", pool.getEtag()));
    UtilityPool lowered = set("400.5", pool.getEtag());

    assertThat(refusal.reason()).isEqualTo("CAPACITY_BELOW_CLAIMS");
    assertThat(refusal.info().getMetadataMap())
        .containsEntry("poolId", pool.getId())
        .containsEntry("claimed", "400.5");
    assertThat(lowered.getFree()).isEqualTo("0");
    assertThat(read()).isEqualTo(lowered);
  }

  @Test
  void keepsEveryChangeWithItsReason() {
    set("2000", pool.getEtag());

    assertThat(history.of(pool.getId())).containsExactly("1000.000 → 2000.000 扩容 tester");
  }

  @Test
  void refusesAStaleEtag() {
    set("2000", pool.getEtag());

    assertThat(Refusals.of(() -> set("3000", pool.getEtag())).reason()).isEqualTo("ETAG_MISMATCH");
  }

  private UtilityPool set(String capacity, String etag) {
    return clients
        .catalog(Role.PARK_OPERATOR)
        .setPoolCapacity(
            SetPoolCapacityRequest.newBuilder()
                .setId(pool.getId())
                .setCapacity(capacity)
                .setExplanation("扩容")
                .setEtag(etag)
                .setRequestId(Clients.requestId())
                .build());
  }

  private UtilityPool read() {
    return clients
        .anonymousCatalog()
        .getUtilityPool(GetUtilityPoolRequest.newBuilder().setId(pool.getId()).build());
  }
}
