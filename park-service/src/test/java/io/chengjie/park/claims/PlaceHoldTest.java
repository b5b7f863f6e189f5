package io.chengjie.park.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.GetUnitRequest;
import io.chengjie.proto.park.v1.GetUtilityPoolRequest;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.SpaceState;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@ParkServiceTest
class PlaceHoldTest {
  @Inject Clients clients;

  @Test
  void holdsUnitsAndQuantitiesOfPoolsTogether() {
    Site site = Site.in(clients);
    Unit unit = site.unit();
    UtilityPool power = site.pool(UtilityPool.Kind.POWER_FIRM_KVA, "5200");

    Hold hold = place(Holds.of(unit).addLines(Holds.line(power, "1600")));

    assertThat(hold.getState()).isEqualTo(Hold.State.HELD);
    assertThat(hold.getLinesList()).containsExactly(Holds.line(unit), Holds.line(power, "1600"));
    assertThat(hold.getExpireTime().getSeconds() - hold.getPlaceTime().getSeconds())
        .isEqualTo(15 * 86_400);
    assertThat(stateOf(unit)).isEqualTo(SpaceState.State.HELD);
    UtilityPool left = pool(power);
    assertThat(left.getHeld()).isEqualTo("1600");
    assertThat(left.getFree()).isEqualTo("3600");
  }

  @Test
  void answersTheSameHoldToTheSameRequestId() {
    PlaceHoldRequest request = Holds.of(Site.in(clients).unit()).build();

    Hold first = place(request.toBuilder());

    assertThat(place(request.toBuilder())).isEqualTo(first);
  }

  @Test
  void refusesAUnitThatIsHeldAndSaysWhenItIsFree() {
    Unit unit = Site.in(clients).unit();
    Hold hold = place(Holds.of(unit));

    RemoteError refusal = refusal(Holds.of(unit));

    assertThat(refusal.reason()).isEqualTo("CAPACITY_CONFLICT");
    assertThat(refusal.info().getMetadataMap())
        .containsEntry("unitId", unit.getId())
        .containsEntry("unitCode", unit.getCode())
        .containsEntry("earliestFreeTime", Holds.instant(hold.getExpireTime()).toString());
  }

  private Hold place(PlaceHoldRequest.Builder request) {
    return clients.holds(Role.PROMOTION_OFFICER).placeHold(request.build());
  }

  private RemoteError refusal(PlaceHoldRequest.Builder request) {
    return Refusals.of(() -> place(request));
  }

  private SpaceState.State stateOf(Unit unit) {
    return clients
        .anonymousCatalog()
        .getUnit(GetUnitRequest.newBuilder().setId(unit.getId()).build())
        .getState();
  }

  private UtilityPool pool(UtilityPool pool) {
    return clients
        .anonymousCatalog()
        .getUtilityPool(GetUtilityPoolRequest.newBuilder().setId(pool.getId()).build());
  }
}
