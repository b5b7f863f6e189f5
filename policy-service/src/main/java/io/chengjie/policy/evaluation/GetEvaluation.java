package io.chengjie.policy.evaluation;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.policy.v1.Evaluation;
import io.chengjie.proto.policy.v1.GetEvaluationRequest;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reads a kept evaluation; an enterprise user reads those made in the name of the own enterprise.
 */
@ApplicationScoped
class GetEvaluation {
  private final Mutations mutations;
  private final KeptEvaluations kept;

  GetEvaluation(Mutations mutations, KeptEvaluations kept) {
    this.mutations = mutations;
    this.kept = kept;
  }

  Evaluation run(GetEvaluationRequest request) {
    Evaluation evaluation =
        mutations.read(
            () ->
                kept.find(request.getId())
                    .orElseThrow(
                        () ->
                            Rejection.of(ErrorReason.RESOURCE_NOT_FOUND)
                                .with("resource", "policy-evaluations")
                                .with("id", request.getId())));
    Caller.current().requireEnterprise(evaluation.getEnterpriseId());
    return evaluation;
  }
}
