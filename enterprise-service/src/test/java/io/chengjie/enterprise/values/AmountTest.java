package io.chengjie.enterprise.values;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.enterprise.testing.Examples;
import io.chengjie.proto.common.v1.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AmountTest {
  @Test
  void keepsTheFen() {
    Money money = Examples.cny("999999999999999.99");

    assertThat(Amount.of(money)).isEqualTo(new Amount(99_999_999_999_999_999L, "CNY"));
    assertThat(Amount.of(money).toMoney()).isEqualTo(money);
  }

  @Property
  void writesWhatItRead(
      @ForAll @LongRange(min = -99_999_999_999_999_999L, max = 99_999_999_999_999_999L) long fen) {
    Amount amount = new Amount(fen, "CNY");

    assertThat(Amount.of(amount.toMoney())).isEqualTo(amount);
  }
}
