package io.chengjie.policy.funds;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.policy.benefits.MinorUnits;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.policy.v1.AppropriateFundRequest;
import io.chengjie.proto.policy.v1.Fund;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Adds money to a fund. */
@ApplicationScoped
class AppropriateFund {
  private final Mutations mutations;
  private final Funds funds;
  private final Ledger ledger;
  private final EventLog events;

  AppropriateFund(Mutations mutations, Funds funds, Ledger ledger, EventLog events) {
    this.mutations = mutations;
    this.funds = funds;
    this.ledger = ledger;
    this.events = events;
  }

  Fund run(AppropriateFundRequest request) {
    return mutations.run(
        request, request.getRequestId(), Fund.getDefaultInstance(), this::appropriate);
  }

  private Fund appropriate(AppropriateFundRequest request) {
    FundEntity fund = funds.lock(List.of(request.getId())).get(request.getId());
    if (fund == null) {
      throw Missing.fund(request.getId());
    }
    Caller.current().requireRegion(fund.regionCode);
    if (!request.getEtag().equals(Long.toString(fund.revision))) {
      throw Rejection.of(ErrorReason.ETAG_MISMATCH);
    }
    requireAmount(request, fund);
    ledger.appropriate(fund, MinorUnits.of(request.getAmount()), request.getDocumentNo());
    Fund appropriated = FundMapper.toMessage(fund);
    events.append("funds", fund.id, "FundAppropriated", appropriated);
    return appropriated;
  }

  private static void requireAmount(AppropriateFundRequest request, FundEntity fund) {
    long amount = MinorUnits.of(request.getAmount());
    Violations violations = new Violations();
    if (amount <= 0) {
      violations.add("amount.amount", ViolationReason.RULE_BROKEN, "rule", "> 0.00");
    } else if (amount > MinorUnits.MAXIMUM - fund.balance().appropriated()) {
      violations.add(
          "amount.amount",
          ViolationReason.RULE_BROKEN,
          "rule",
          "appropriated <= " + MinorUnits.decimal(MinorUnits.MAXIMUM));
    }
    if (!request.getAmount().getCurrency().equals(fund.currency)) {
      violations.add("amount.currency", ViolationReason.RULE_BROKEN, "rule", "= " + fund.currency);
    }
    violations.throwIfAny();
  }
}
