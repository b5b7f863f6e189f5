package io.chengjie.park.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.park.claims.HoldState.Allocated;
import io.chengjie.park.claims.HoldState.Cancelled;
import io.chengjie.park.claims.HoldState.Expired;
import io.chengjie.park.claims.HoldState.Held;
import io.chengjie.park.claims.HoldState.Released;
import io.chengjie.park.claims.HoldState.Reserved;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HoldLifeTest {
  private static final Instant NOW = Instant.parse("2026-07-08T01:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Duration LENGTH = Duration.ofDays(15);

  @Test
  void anybodyRenewsOnceCountedFromNow() {
    assertThat(life(new Held(LATER, 0)).renew(LENGTH, false, NOW))
        .isEqualTo(new Held(NOW.plus(LENGTH), 1));
  }

  @Test
  void theSecondRenewalNeedsACommanderAndThereIsNoThird() {
    assertRefused("RENEWAL_LIMIT", () -> life(new Held(LATER, 1)).renew(LENGTH, false, NOW));
    assertThat(life(new Held(LATER, 1)).renew(LENGTH, true, NOW).renewals()).isEqualTo(2);
    assertRefused("RENEWAL_LIMIT", () -> life(new Held(LATER, 2)).renew(LENGTH, true, NOW));
  }

  @Test
  void onlyALiveHoldIsRenewedOrConfirmed() {
    assertRefused("HOLD_EXPIRED", () -> life(new Expired(NOW)).renew(LENGTH, true, NOW));
    assertRefused("HOLD_EXPIRED", () -> life(new Expired(NOW)).confirm("RSV-1"));
    assertRefused("HOLD_STATE_NOT_ALLOWED", () -> life(new Released()).renew(LENGTH, true, NOW));
    assertRefused("HOLD_STATE_NOT_ALLOWED", () -> life(new Released()).confirm("RSV-1"));
    assertRefused("HOLD_STATE_NOT_ALLOWED", () -> life(reserved()).confirm("RSV-2"));
  }

  @Test
  void aHoldThatIsOverStaysWhatItIsWhenGivenUp() {
    assertThat(life(new Held(LATER, 0)).release()).isEqualTo(new Released());
    assertThat(life(new Released()).release()).isEqualTo(new Released());
    assertThat(life(new Expired(NOW)).release()).isEqualTo(new Expired(NOW));
    assertRefused("HOLD_STATE_NOT_ALLOWED", () -> life(reserved()).release());
  }

  @Test
  void aReservationGivenBackLivesOnUntilTheOldEndButNotBeyond() {
    assertThat(life(reserved()).giveBack(LATER.minusNanos(1))).isEqualTo(new Held(LATER, 1));
    assertThat(life(reserved()).giveBack(LATER)).isEqualTo(new Expired(LATER));
  }

  @Test
  void onlyAReservationComesUnderContract() {
    assertThat(life(reserved()).allocate()).isEqualTo(new Allocated("RSV-1"));
    assertRefused("HOLD_STATE_NOT_ALLOWED", () -> life(new Held(LATER, 0)).allocate());
    assertRefused("HOLD_STATE_NOT_ALLOWED", () -> life(new Released()).allocate());
    assertRefused("HOLD_STATE_NOT_ALLOWED", () -> life(new Allocated("RSV-1")).allocate());
    assertRefused("HOLD_STATE_NOT_ALLOWED", () -> life(new Cancelled("RSV-1")).allocate());
    assertRefused("HOLD_EXPIRED", () -> life(new Expired(NOW)).allocate());
  }

  @Test
  void whatIsReservedOrUnderContractIsCancelledOnceAndForAll() {
    assertThat(life(reserved()).cancel()).isEqualTo(new Cancelled("RSV-1"));
    assertThat(life(new Allocated("RSV-1")).cancel()).isEqualTo(new Cancelled("RSV-1"));
    assertThat(life(new Cancelled("RSV-1")).cancel()).isEqualTo(new Cancelled("RSV-1"));
    assertRefused("HOLD_STATE_NOT_ALLOWED", () -> life(new Held(LATER, 0)).cancel());
    assertRefused("HOLD_STATE_NOT_ALLOWED", () -> life(new Released()).cancel());
    assertRefused("HOLD_STATE_NOT_ALLOWED", () -> life(new Expired(NOW)).cancel());
  }

  @Test
  void aContractIsNeitherReleasedNorGivenBackNorConfirmedAgain() {
    assertRefused("HOLD_STATE_NOT_ALLOWED", () -> life(new Allocated("RSV-1")).release());
    assertRefused("HOLD_STATE_NOT_ALLOWED", () -> life(new Allocated("RSV-1")).giveBack(NOW));
    assertRefused("HOLD_STATE_NOT_ALLOWED", () -> life(new Allocated("RSV-1")).confirm("RSV-2"));
    assertRefused("HOLD_STATE_NOT_ALLOWED", () -> life(new Cancelled("RSV-1")).confirm("RSV-2"));
    assertThat(life(new Cancelled("RSV-1")).release()).isEqualTo(new Cancelled("RSV-1"));
  }

  private static Reserved reserved() {
    return new Reserved("RSV-1", LATER, 1);
  }

  private static HoldLife life(HoldState state) {
    return new HoldLife("HLD-1", state);
  }

  private static void assertRefused(
      String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Rejection.class, rejection -> assertThat(rejection.reasonName()).isEqualTo(reason));
  }
}
