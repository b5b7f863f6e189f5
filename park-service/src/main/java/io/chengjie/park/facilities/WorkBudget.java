package io.chengjie.park.facilities;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.proto.common.v1.Money;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.InfrastructureWork;
import java.math.BigDecimal;
import java.util.Optional;

/** Whether the money of a work adds up. */
final class WorkBudget {
  private WorkBudget() {}

  /** Adds what shape alone cannot tell: amounts above zero, all in the currency of the budget. */
  static void check(InfrastructureWork work, Violations violations) {
    positive(work.getBudget(), "infrastructureWork.budget.amount", violations);
    for (int i = 0; i < work.getSourcesCount(); i++) {
      Money amount = work.getSources(i).getAmount();
      String field = "infrastructureWork.sources[" + i + "].amount";
      positive(amount, field + ".amount", violations);
      if (!amount.getCurrency().equals(work.getBudget().getCurrency())) {
        violations.add(
            field + ".currency", ViolationReason.RULE_BROKEN, "rule", "currency-of-the-budget");
      }
    }
  }

  /** What speaks against the sources of a work that {@link #check} passed. */
  static Optional<Rejection> refusal(InfrastructureWork work) {
    BigDecimal total =
        work.getSourcesList().stream()
            .map(source -> new BigDecimal(source.getAmount().getAmount()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return total.compareTo(new BigDecimal(work.getBudget().getAmount())) == 0
        ? Optional.empty()
        : Optional.of(
            Rejection.of(ErrorReason.FUNDING_SOURCES_DO_NOT_ADD_UP)
                .with("budget", work.getBudget().getAmount())
                .with("total", total.toPlainString()));
  }

  private static void positive(Money money, String field, Violations violations) {
    if (new BigDecimal(money.getAmount()).signum() <= 0) {
      violations.add(field, ViolationReason.RULE_BROKEN, "rule", "positive");
    }
  }
}
