package io.chengjie.park.allocations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.park.allocations.AllocationState.Allocated;
import io.chengjie.park.allocations.AllocationState.Cancelled;
import io.chengjie.park.allocations.AllocationState.Left;
import io.chengjie.park.allocations.AllocationState.Occupied;
import io.chengjie.proto.park.v1.Allocation.LeaveReason;
import io.chengjie.proto.park.v1.HandoverSignature.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AllocationLifeTest {
  private static final Instant NOW = Instant.parse("2026-08-01T01:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final AllocationState UNSIGNED = new Allocated(Map.of());
  private static final AllocationState OCCUPIED = new Occupied(NOW);
  private static final AllocationState LEFT = new Left(NOW, LATER, LeaveReason.AGREED);
  private static final AllocationState CANCELLED = new Cancelled(NOW);

  @Test
  void isOccupiedOnlyWithBothSignaturesInWhateverOrder() {
    AllocationState once = life(UNSIGNED).sign(Side.FIRM, "user-9", NOW);
    assertThat(once).isEqualTo(new Allocated(Map.of(Side.FIRM, "user-9")));
    assertThat(life(once).sign(Side.PARK, "operator-3", LATER)).isEqualTo(new Occupied(LATER));
    AllocationState other = life(UNSIGNED).sign(Side.PARK, "operator-3", NOW);
    assertThat(life(other).sign(Side.FIRM, "user-9", LATER)).isEqualTo(new Occupied(LATER));
  }

  @Test
  void noSideSignsTwiceAndNobodyForBoth() {
    AllocationState once = life(UNSIGNED).sign(Side.PARK, "operator-3", NOW);
    assertRefused("HANDOVER_ALREADY_SIGNED", () -> life(once).sign(Side.PARK, "operator-4", LATER));
    assertRefused("HANDOVER_SAME_PERSON", () -> life(once).sign(Side.FIRM, "operator-3", LATER));
  }

  @Test
  void onlyWhatIsUnderContractIsHandedOver() {
    for (AllocationState state : List.of(OCCUPIED, LEFT, CANCELLED)) {
      assertRefused(
          "ALLOCATION_STATE_NOT_ALLOWED", () -> life(state).sign(Side.PARK, "operator-3", NOW));
    }
  }

  @Test
  void onlyWhatIsOccupiedIsLeftAndOnlyWithTheDepositSettled() {
    assertThat(life(OCCUPIED).leave(LeaveReason.RECLAIMED, true, LATER))
        .isEqualTo(new Left(NOW, LATER, LeaveReason.RECLAIMED));
    assertRefused(
        "DEPOSIT_NOT_SETTLED", () -> life(OCCUPIED).leave(LeaveReason.AGREED, false, LATER));
    for (AllocationState state : List.of(UNSIGNED, LEFT, CANCELLED)) {
      assertRefused(
          "ALLOCATION_STATE_NOT_ALLOWED", () -> life(state).leave(LeaveReason.AGREED, true, LATER));
    }
  }

  @Test
  void aContractIsVoidOnceAndNeverAfterTheHandOver() {
    assertThat(life(UNSIGNED).cancel(NOW)).isEqualTo(new Cancelled(NOW));
    assertThat(life(CANCELLED).cancel(LATER)).isEqualTo(CANCELLED);
    assertRefused("ALLOCATION_STATE_NOT_ALLOWED", () -> life(OCCUPIED).cancel(LATER));
    assertRefused("ALLOCATION_STATE_NOT_ALLOWED", () -> life(LEFT).cancel(LATER));
  }

  private static AllocationLife life(AllocationState state) {
    return new AllocationLife("ALC-1", state);
  }

  private static void assertRefused(String reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Rejection.class, rejection -> assertThat(rejection.reasonName()).isEqualTo(reason));
  }
}
