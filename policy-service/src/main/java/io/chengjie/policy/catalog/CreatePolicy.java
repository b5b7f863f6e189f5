package io.chengjie.policy.catalog;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.policy.v1.CreatePolicyRequest;
import io.chengjie.proto.policy.v1.ErrorReason;
import io.chengjie.proto.policy.v1.Policy;
import jakarta.enterprise.context.ApplicationScoped;

/** Records a policy, still without a version. */
@ApplicationScoped
class CreatePolicy {
  private final Mutations mutations;
  private final Policies policies;
  private final EventLog events;
  private final Ids ids;

  CreatePolicy(Mutations mutations, Policies policies, EventLog events, Ids ids) {
    this.mutations = mutations;
    this.policies = policies;
    this.events = events;
    this.ids = ids;
  }

  Policy run(CreatePolicyRequest request) {
    Caller.current().requireRegion(request.getPolicy().getRegionCode());
    return mutations.run(
        request, request.getRequestId(), Policy.getDefaultInstance(), this::create);
  }

  private Policy create(CreatePolicyRequest request) {
    PolicyEntity entity = PolicyMapper.toEntity(ids.next("POL"), request.getPolicy());
    if (policies.count("code", entity.code) > 0) {
      throw Rejection.of(ErrorReason.CODE_ALREADY_USED).with("code", entity.code);
    }
    policies.persist(entity);
    Policy created = PolicyMapper.toMessage(entity);
    events.append("policies", entity.id, "PolicyCreated", created);
    return created;
  }
}
