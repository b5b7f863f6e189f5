package io.chengjie.policy.funds;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.policy.v1.Fund;
import io.chengjie.proto.policy.v1.GetFundRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads one fund. */
@ApplicationScoped
class GetFund {
  private final Mutations mutations;
  private final Funds funds;

  GetFund(Mutations mutations, Funds funds) {
    this.mutations = mutations;
    this.funds = funds;
  }

  Fund run(GetFundRequest request) {
    return mutations.read(
        () ->
            funds
                .findByIdOptional(request.getId())
                .map(FundMapper::toMessage)
                .orElseThrow(() -> Missing.fund(request.getId())));
  }
}
