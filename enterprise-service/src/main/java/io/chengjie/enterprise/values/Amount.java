package io.chengjie.enterprise.values;

import io.chengjie.proto.common.v1.Money;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * An amount of money in minor units (fen for CNY). Amounts of different currencies are never added.
 *
 * @param minor minor units
 * @param currency ISO 4217
 */
@Embeddable
public record Amount(long minor, String currency) {
  private static final int FRACTION_DIGITS = 2;

  /** From the contract's decimal string, whose form is already checked. */
  public static Amount of(Money money) {
    return new Amount(
        new BigDecimal(money.getAmount()).movePointRight(FRACTION_DIGITS).longValueExact(),
        money.getCurrency());
  }

  public Money toMoney() {
    return Money.newBuilder().setAmount(decimal()).setCurrency(currency).build();
  }

  /** Major units with two fraction digits, for example {@code 1234567.89}. */
  public String decimal() {
    return BigDecimal.valueOf(minor, FRACTION_DIGITS).toPlainString();
  }
}
