package io.chengjie.policy.funds;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.policy.v1.CreateFundRequest;
import io.chengjie.proto.policy.v1.ErrorReason;
import io.chengjie.proto.policy.v1.Fund;
import jakarta.enterprise.context.ApplicationScoped;

/** Records a fund, still empty. */
@ApplicationScoped
class CreateFund {
  private final Mutations mutations;
  private final Funds funds;
  private final EventLog events;
  private final Ids ids;

  CreateFund(Mutations mutations, Funds funds, EventLog events, Ids ids) {
    this.mutations = mutations;
    this.funds = funds;
    this.events = events;
    this.ids = ids;
  }

  Fund run(CreateFundRequest request) {
    Caller.current().requireRegion(request.getFund().getRegionCode());
    return mutations.run(request, request.getRequestId(), Fund.getDefaultInstance(), this::create);
  }

  private Fund create(CreateFundRequest request) {
    FundEntity entity = FundMapper.toEntity(ids.next("FND"), request.getFund());
    if (funds.count("code", entity.code) > 0) {
      throw Rejection.of(ErrorReason.CODE_ALREADY_USED).with("code", entity.code);
    }
    funds.persist(entity);
    Fund created = FundMapper.toMessage(entity);
    events.append("funds", entity.id, "FundCreated", created);
    return created;
  }
}
