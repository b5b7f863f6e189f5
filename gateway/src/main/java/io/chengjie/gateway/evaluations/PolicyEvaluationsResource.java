package io.chengjie.gateway.evaluations;

import io.chengjie.gateway.compose.ProjectEvaluation;
import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.policy.v1.EligibilityServiceGrpc.EligibilityServiceBlockingStub;
import io.chengjie.proto.policy.v1.EvaluateRequest;
import io.chengjie.proto.policy.v1.GetEvaluationRequest;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a project or enterprise is entitled to, and why. */
@Path("/api/v1/policy-evaluations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "policyEvaluations")
public class PolicyEvaluationsResource {
  private final EligibilityServiceBlockingStub eligibility;
  private final ProjectEvaluation evaluation;
  private final Answers answers;

  PolicyEvaluationsResource(
      @GrpcClient("policy") EligibilityServiceBlockingStub eligibility,
      ProjectEvaluation evaluation,
      Answers answers) {
    this.eligibility = eligibility;
    this.evaluation = evaluation;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "policyEvaluations_evaluate",
      summary = "政策测算 · Evaluate what a project is entitled to")
  public Response evaluate(EvaluateRequest request) {
    return answers.created(evaluation.evaluate(request), "id");
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "policyEvaluations_get", summary = "查询测算结果 · Read an evaluation")
  public Response get() {
    return answers.ok(
        eligibility,
        EligibilityServiceBlockingStub::getEvaluation,
        GetEvaluationRequest.getDefaultInstance());
  }
}
