package io.chengjie.policy.benefits;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.policy.testing.Keys;
import io.chengjie.proto.common.v1.Money;
import io.chengjie.proto.policy.v1.Benefit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenefitFormulaTest {
  private static final Benefit EQUIPMENT =
      Benefit.newBuilder()
          .setRateOfFact(
              Benefit.RateOfFact.newBuilder()
                  .setFactKey("project.equipmentInvestment")
                  .setRate("0.05"))
          .setCap(money("3000000.00"))
          .build();

  @ParameterizedTest
  @CsvSource({
    "59999999.79, 2999999.98",
    "59999999.80, 2999999.99",
    "59999999.99, 2999999.99",
    "60000000.00, 3000000.00",
    "60000000.20, 3000000.00",
    "999999999999999999.999999, 3000000.00",
    "0, 0.00",
    "-5, 0.00",
  })
  void takesAShareUpToTheCapRoundedDownToTheFen(String investment, String expected) {
    AmountRange amount = amount(EQUIPMENT, Map.of("project.equipmentInvestment", investment));
    assertThat(amount.known()).isTrue();
    assertThat(amount.minimum()).isEqualTo(expected);
    assertThat(amount.maximum().orElseThrow()).isEqualTo(expected);
  }

  @Test
  void givesAFixedAmountThatReadsNoFact() {
    Benefit fixed =
        Benefit.newBuilder()
            .setFixed(Benefit.Fixed.newBuilder().setAmount(money("50000.00")))
            .build();
    assertThat(amount(fixed, Map.of()).minimum()).isEqualTo("50000.00");
    assertThat(amount(fixed, Map.of()).known()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"240, 192000.00", "240.99, 192000.00", "0.5, 0.00"})
  void countsWholePersons(String persons, String expected) {
    assertThat(amount(perHead(), Map.of("employment.newInsured3m", persons)).minimum())
        .isEqualTo(expected);
  }

  @Test
  void boundsAMissingFactByTheFactThatItCannotExceed() {
    AmountRange amount = amount(perHead(), Map.of("project.jobsPromised", "300"));
    assertThat(amount.missing()).containsExactly("employment.newInsured3m");
    assertThat(amount.minimum()).isEqualTo("0.00");
    assertThat(amount.maximum().orElseThrow()).isEqualTo("240000.00");
  }

  @Test
  void leavesTheMaximumOpenWhenNothingBoundsIt() {
    assertThat(amount(perHead(), Map.of()).maximum()).isEmpty();
    assertThat(
            amount(perHead().toBuilder().setCap(money("99.00")).build(), Map.of())
                .maximum()
                .orElseThrow())
        .isEqualTo("99.00");
  }

  @ParameterizedTest
  @CsvSource({
    "6000.00, 12.00, 864000.00",
    "6250, 12, 900000.00",
    "6250.01, 12, 900000.00",
    "0.01, 0.33, 0.03"
  })
  void relievesAreaTimesRentTimesMonths(String area, String rent, String expected) {
    assertThat(
            amount(
                    rentRelief(),
                    Map.of(
                        "lease.areaSquareMetres", area,
                        "lease.monthlyRentPerSquareMetre", rent))
                .minimum())
        .isEqualTo(expected);
  }

  @Test
  void namesBothFactsOfAReliefWhenBothAreMissing() {
    assertThat(amount(rentRelief(), Map.of()).missing())
        .containsExactly("lease.areaSquareMetres", "lease.monthlyRentPerSquareMetre");
  }

  private static AmountRange amount(Benefit benefit, Map<String, String> facts) {
    return BenefitFormula.of(benefit).amount(Keys.facts(facts), Keys.CATALOGUE);
  }

  private static Benefit perHead() {
    return Benefit.newBuilder()
        .setPerHead(
            Benefit.PerHead.newBuilder()
                .setFactKey("employment.newInsured3m")
                .setAmountPerHead(money("800.00")))
        .build();
  }

  private static Benefit rentRelief() {
    return Benefit.newBuilder()
        .setRentRelief(
            Benefit.RentRelief.newBuilder()
                .setAreaFactKey("lease.areaSquareMetres")
                .setMonthlyRentFactKey("lease.monthlyRentPerSquareMetre")
                .setMonths(12)
                .setRate("1.00"))
        .setCap(money("900000.00"))
        .build();
  }

  private static Money money(String amount) {
    return Money.newBuilder().setAmount(amount).setCurrency("CNY").build();
  }
}
