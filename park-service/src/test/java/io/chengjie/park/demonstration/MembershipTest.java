package io.chengjie.park.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MembershipTest {
  private static final LocalDate DAY = LocalDate.of(2018, 11, 6);

  @Test
  void periodsThatOnlyTouchDoNotOverlap() {
    Membership first = member("431100", DAY.minusYears(1), DAY);

    assertThat(first.overlaps(member("431100", DAY, null))).isFalse();
    assertThat(first.overlaps(member("431100", DAY.minusDays(1), null))).isTrue();
    assertThat(member("431100", DAY, null).overlaps(first)).isFalse();
  }

  @Test
  void aCountyIsAMemberWithItsPrefecture() {
    Membership prefecture = member("431100", DAY, null);

    assertThat(prefecture.overlaps(member("431129", DAY, null))).isTrue();
    assertThat(member("431129", DAY, null).overlaps(prefecture)).isTrue();
    assertThat(prefecture.overlaps(member("431000", DAY, null))).isFalse();
  }

  @Test
  void endsAfterItsFirstDayAndOnlyEarlier() {
    Membership member = member("431100", DAY, DAY.plusDays(10));

    assertThat(member.canEndOn(DAY)).isFalse();
    assertThat(member.canEndOn(DAY.plusDays(1))).isTrue();
    assertThat(member.canEndOn(DAY.plusDays(10))).isFalse();
    assertThat(member("431100", DAY, null).canEndOn(DAY.plusYears(9))).isTrue();
  }

  private static Membership member(String region, LocalDate from, @Nullable LocalDate until) {
    return new Membership(region, from, until);
  }
}
