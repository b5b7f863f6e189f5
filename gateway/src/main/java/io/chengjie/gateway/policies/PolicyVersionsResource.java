package io.chengjie.gateway.policies;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.policy.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import io.chengjie.proto.policy.v1.CreatePolicyVersionRequest;
import io.chengjie.proto.policy.v1.GetPolicyVersionRequest;
import io.chengjie.proto.policy.v1.ListPolicyVersionsRequest;
import io.chengjie.proto.policy.v1.PolicyVersion;
import io.chengjie.proto.policy.v1.PublishPolicyVersionRequest;
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

/** Versions of a policy: drafted, then published and fixed. */
@Path("/api/v1/policies/{policyId}/versions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "policyVersions")
public class PolicyVersionsResource {
  private final CatalogServiceBlockingStub catalog;
  private final Answers answers;

  PolicyVersionsResource(
      @GrpcClient("policy") CatalogServiceBlockingStub catalog, Answers answers) {
    this.catalog = catalog;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "policyVersions_create", summary = "起草版本 · Draft a version")
  public Response create(PolicyVersion policyVersion) {
    return answers.created(
        catalog,
        CatalogServiceBlockingStub::createPolicyVersion,
        CreatePolicyVersionRequest.newBuilder().setPolicyVersion(policyVersion).build(),
        "number");
  }

  @GET
  @Path("/{number}")
  @Operation(operationId = "policyVersions_get", summary = "查询版本 · Read a version")
  public Response get() {
    return answers.ok(
        catalog,
        CatalogServiceBlockingStub::getPolicyVersion,
        GetPolicyVersionRequest.getDefaultInstance());
  }

  @GET
  @Operation(operationId = "policyVersions_list", summary = "查询各版本 · List versions")
  public Response list() {
    return answers.ok(
        catalog,
        CatalogServiceBlockingStub::listPolicyVersions,
        ListPolicyVersionsRequest.getDefaultInstance());
  }

  @POST
  @Path("/{number}:publish")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "policyVersions_publish", summary = "发布版本 · Publish a version")
  public Response publish(PublishPolicyVersionRequest request) {
    return answers.ok(catalog, CatalogServiceBlockingStub::publishPolicyVersion, request);
  }
}
