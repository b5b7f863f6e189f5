package io.chengjie.policy.benefits;

import io.chengjie.policy.vocabulary.FactKey;
import io.chengjie.policy.vocabulary.FactSet;
import io.chengjie.proto.policy.v1.Benefit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How a kind of benefit is computed from facts. The amount never falls when a fact grows, so the
 * range of the amount comes from the bounds of the facts.
 */
public final class BenefitFormula {
  /** Currency of rates and reliefs, whose facts are in CNY. */
  private static final String CNY = "CNY";

  private static final int FEN_SCALE = 2;

  private final List<String> keys;
  private final String currency;
  private final String text;
  private final Optional<BigDecimal> cap;

  /** From the values of the facts, in the order of the keys. */
  private final Function<List<BigDecimal>, BigDecimal> compute;

  private BenefitFormula(
      List<String> keys,
      String currency,
      String text,
      Optional<BigDecimal> cap,
      Function<List<BigDecimal>, BigDecimal> compute) {
    this.keys = keys;
    this.currency = currency;
    this.text = text;
    this.cap = cap;
    this.compute = compute;
  }

  public static BenefitFormula of(Benefit benefit) {
    Optional<BigDecimal> cap =
        benefit.hasCap()
            ? Optional.of(new BigDecimal(benefit.getCap().getAmount()))
            : Optional.empty();
    return switch (benefit.getKindCase()) {
      case FIXED -> fixed(benefit.getFixed(), cap);
      case RATE_OF_FACT -> rateOfFact(benefit.getRateOfFact(), cap);
      case PER_HEAD -> perHead(benefit.getPerHead(), cap);
      case RENT_RELIEF -> rentRelief(benefit.getRentRelief(), cap);
      case KIND_NOT_SET -> throw new IllegalArgumentException("a benefit has a kind");
    };
  }

  /** Keys of the facts that it reads; all decimals. */
  public List<String> keys() {
    return keys;
  }

  /** ISO 4217. */
  public String currency() {
    return currency;
  }

  public AmountRange amount(FactSet facts, Map<String, FactKey> catalogue) {
    List<Bounds> bounds = keys.stream().map(key -> Bounds.of(key, facts, catalogue)).toList();
    SortedSet<String> missing = new TreeSet<>();
    for (int i = 0; i < keys.size(); i++) {
      if (!bounds.get(i).known()) {
        missing.add(keys.get(i));
      }
    }
    return new AmountRange(
        finish(compute.apply(bounds.stream().map(Bounds::minimum).toList())),
        maximum(bounds),
        currency,
        text,
        keys,
        Collections.unmodifiableSortedSet(missing));
  }

  private Optional<BigDecimal> maximum(List<Bounds> bounds) {
    if (bounds.stream().anyMatch(bound -> bound.maximum().isEmpty())) {
      return cap.map(BenefitFormula::roundedDown);
    }
    return Optional.of(
        finish(
            compute.apply(bounds.stream().map(bound -> bound.maximum().orElseThrow()).toList())));
  }

  private BigDecimal finish(BigDecimal amount) {
    return roundedDown(cap.map(amount::min).orElse(amount));
  }

  private static BigDecimal roundedDown(BigDecimal amount) {
    return amount.setScale(FEN_SCALE, RoundingMode.DOWN);
  }

  private static BenefitFormula fixed(Benefit.Fixed fixed, Optional<BigDecimal> cap) {
    BigDecimal amount = new BigDecimal(fixed.getAmount().getAmount());
    return new BenefitFormula(
        List.of(),
        fixed.getAmount().getCurrency(),
        capped(amount.toPlainString(), cap),
        cap,
        none -> amount);
  }

  private static BenefitFormula rateOfFact(Benefit.RateOfFact rate, Optional<BigDecimal> cap) {
    BigDecimal share = new BigDecimal(rate.getRate());
    return new BenefitFormula(
        List.of(rate.getFactKey()),
        CNY,
        capped(rate.getFactKey() + " * " + rate.getRate(), cap),
        cap,
        facts -> facts.getFirst().multiply(share));
  }

  /** Half a person is nobody. */
  private static BenefitFormula perHead(Benefit.PerHead perHead, Optional<BigDecimal> cap) {
    BigDecimal each = new BigDecimal(perHead.getAmountPerHead().getAmount());
    return new BenefitFormula(
        List.of(perHead.getFactKey()),
        perHead.getAmountPerHead().getCurrency(),
        capped(perHead.getFactKey() + " * " + each.toPlainString(), cap),
        cap,
        facts -> facts.getFirst().setScale(0, RoundingMode.DOWN).multiply(each));
  }

  private static BenefitFormula rentRelief(Benefit.RentRelief relief, Optional<BigDecimal> cap) {
    BigDecimal months = BigDecimal.valueOf(relief.getMonths());
    BigDecimal share = new BigDecimal(relief.getRate());
    return new BenefitFormula(
        List.of(relief.getAreaFactKey(), relief.getMonthlyRentFactKey()),
        CNY,
        capped(
            "%s * %s * %d * %s"
                .formatted(
                    relief.getAreaFactKey(),
                    relief.getMonthlyRentFactKey(),
                    relief.getMonths(),
                    relief.getRate()),
            cap),
        cap,
        facts -> facts.getFirst().multiply(facts.getLast()).multiply(months).multiply(share));
  }

  private static String capped(String formula, Optional<BigDecimal> cap) {
    return cap.map(limit -> "min(" + formula + ", " + limit.toPlainString() + ")").orElse(formula);
  }
}
