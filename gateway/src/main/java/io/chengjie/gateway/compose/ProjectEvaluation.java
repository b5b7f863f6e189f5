package io.chengjie.gateway.compose;

import io.chengjie.proto.enterprise.v1.GetProjectRequest;
import io.chengjie.proto.enterprise.v1.Project;
import io.chengjie.proto.enterprise.v1.ProjectsServiceGrpc.ProjectsServiceBlockingStub;
import io.chengjie.proto.policy.v1.EligibilityServiceGrpc.EligibilityServiceBlockingStub;
import io.chengjie.proto.policy.v1.EvaluateRequest;
import io.chengjie.proto.policy.v1.Evaluation;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Evaluates a project together with the enterprise that carries it: policy-service knows neither
 * but by id.
 */
@ApplicationScoped
public class ProjectEvaluation {
  private final EligibilityServiceBlockingStub eligibility;
  private final ProjectsServiceBlockingStub projects;

  ProjectEvaluation(
      @GrpcClient("policy") EligibilityServiceBlockingStub eligibility,
      @GrpcClient("enterprise") ProjectsServiceBlockingStub projects) {
    this.eligibility = eligibility;
    this.projects = projects;
  }

  public Evaluation evaluate(EvaluateRequest request) {
    return eligibility.evaluate(withEnterprise(request));
  }

  private EvaluateRequest withEnterprise(EvaluateRequest request) {
    if (request.getProjectId().isEmpty() || !request.getEnterpriseId().isEmpty()) {
      return request;
    }
    Project project =
        projects.getProject(GetProjectRequest.newBuilder().setId(request.getProjectId()).build());
    return request.toBuilder().setEnterpriseId(project.getEnterpriseId()).build();
  }
}
