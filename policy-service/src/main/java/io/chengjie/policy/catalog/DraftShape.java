package io.chengjie.policy.catalog;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.proto.common.v1.Money;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.policy.v1.Benefit;
import io.chengjie.proto.policy.v1.PolicyVersion;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a draft must be beyond the shape that the contract itself checks. All violations are given
 * at once.
 */
final class DraftShape {
  private static final String FIELD = "policyVersion.";
  private static final String CNY = "CNY";

  private DraftShape() {}

  /**
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED
   */
  static void require(PolicyVersion draft) {
    Violations violations = new Violations();
    Optional<LocalDate> from = date(draft.getEffectiveFrom(), FIELD + "effectiveFrom", violations);
    if (draft.hasEffectiveTo()) {
      Optional<LocalDate> to = date(draft.getEffectiveTo(), FIELD + "effectiveTo", violations);
      if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
        violations.add(
            FIELD + "effectiveTo",
            ViolationReason.RULE_BROKEN,
            "rule",
            "effectiveFrom < effectiveTo");
      }
    }
    conditions(draft, violations);
    benefit(draft.getBenefit(), violations);
    violations.throwIfAny();
  }

  private static void conditions(PolicyVersion draft, Violations violations) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < draft.getConditionsCount(); i++) {
      if (!ids.add(draft.getConditions(i).getId())) {
        violations.add(
            FIELD + "conditions[" + i + "].id", ViolationReason.RULE_BROKEN, "rule", "unique");
      }
    }
  }

  private static void benefit(Benefit benefit, Violations violations) {
    String field = FIELD + "benefit.";
    String currency =
        switch (benefit.getKindCase()) {
          case FIXED -> {
            notNegative(benefit.getFixed().getAmount(), field + "fixed.amount", violations);
            yield benefit.getFixed().getAmount().getCurrency();
          }
          case PER_HEAD -> {
            notNegative(
                benefit.getPerHead().getAmountPerHead(),
                field + "perHead.amountPerHead",
                violations);
            yield benefit.getPerHead().getAmountPerHead().getCurrency();
          }
          case RATE_OF_FACT, RENT_RELIEF, KIND_NOT_SET -> CNY;
        };
    if (benefit.hasCap()) {
      notNegative(benefit.getCap(), field + "cap", violations);
      if (!benefit.getCap().getCurrency().equals(currency)) {
        violations.add(
            field + "cap.currency", ViolationReason.RULE_BROKEN, "rule", "= " + currency);
      }
    }
  }

  private static void notNegative(Money money, String field, Violations violations) {
    if (money.getAmount().startsWith("-")) {
      violations.add(field + ".amount", ViolationReason.RULE_BROKEN, "rule", ">= 0.00");
    }
  }

  private static Optional<LocalDate> date(String text, String field, Violations violations) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException noDate) {
      violations.add(field, ViolationReason.INVALID_DATE);
      return Optional.empty();
    }
  }
}
