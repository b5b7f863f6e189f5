package io.chengjie.gateway.evaluations;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.policy.v1.EligibilityServiceGrpc.EligibilityServiceBlockingStub;
import io.chengjie.proto.policy.v1.EstimateRequest;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Estimates from what the asker states; nothing is stored. */
@Path("/api/v1/policy-estimates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "policyEvaluations")
public class PolicyEstimatesResource {
  private final EligibilityServiceBlockingStub eligibility;
  private final Answers answers;

  PolicyEstimatesResource(
      @GrpcClient("policy") EligibilityServiceBlockingStub eligibility, Answers answers) {
    this.eligibility = eligibility;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "policyEstimates_estimate",
      summary = "政策试算 · Estimate what policies would grant")
  public Response estimate(EstimateRequest request) {
    return answers.ok(eligibility, EligibilityServiceBlockingStub::estimate, request);
  }
}
