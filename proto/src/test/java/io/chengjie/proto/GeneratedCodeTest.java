package io.chengjie.proto;

import static org.assertj.core.api.Assertions.assertThat;

import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ValidationException;
import io.chengjie.proto.common.v1.Money;
import org.junit.jupiter.api.Test;

/** The generated code, the protobuf runtime and protovalidate fit together. */
class GeneratedCodeTest {

  @Test
  void acceptsAnAmountWithTwoFractionDigits() throws ValidationException {
    assertThat(violationsOf("1234567.89")).isZero();
  }

  @Test
  void rejectsAnAmountWithOneFractionDigit() throws ValidationException {
    assertThat(violationsOf("1234567.8")).isEqualTo(1);
  }

  private static int violationsOf(String amount) throws ValidationException {
    Money money = Money.newBuilder().setAmount(amount).setCurrency("CNY").build();
    return ValidatorFactory.newBuilder().build().validate(money).getViolations().size();
  }
}
