package io.chengjie.policy.catalog;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.policy.v1.GetPolicyRequest;
import io.chengjie.proto.policy.v1.Policy;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads one policy. */
@ApplicationScoped
class GetPolicy {
  private final Mutations mutations;
  private final Policies policies;

  GetPolicy(Mutations mutations, Policies policies) {
    this.mutations = mutations;
    this.policies = policies;
  }

  Policy run(GetPolicyRequest request) {
    return mutations.read(
        () ->
            policies
                .findByIdOptional(request.getId())
                .map(PolicyMapper::toMessage)
                .orElseThrow(() -> Missing.policy(request.getId())));
  }
}
