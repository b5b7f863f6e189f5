package io.chengjie.policy.evaluation;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.proto.policy.v1.EligibilityService;
import io.chengjie.proto.policy.v1.EstimateRequest;
import io.chengjie.proto.policy.v1.EstimateResponse;
import io.chengjie.proto.policy.v1.EvaluateRequest;
import io.chengjie.proto.policy.v1.Evaluation;
import io.chengjie.proto.policy.v1.GetEvaluationRequest;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

@GrpcService
class EligibilityEndpoint implements EligibilityService {
  private final Calls calls;
  private final Evaluate evaluate;
  private final GetEvaluation get;
  private final Estimate estimate;

  EligibilityEndpoint(Calls calls, Evaluate evaluate, GetEvaluation get, Estimate estimate) {
    this.calls = calls;
    this.evaluate = evaluate;
    this.get = get;
    this.estimate = estimate;
  }

  @Override
  public Uni<Evaluation> evaluate(EvaluateRequest request) {
    return calls.answer(() -> evaluate.run(request));
  }

  @Override
  public Uni<Evaluation> getEvaluation(GetEvaluationRequest request) {
    return calls.answer(() -> get.run(request));
  }

  @Override
  public Uni<EstimateResponse> estimate(EstimateRequest request) {
    return calls.answer(() -> estimate.run(request));
  }
}
