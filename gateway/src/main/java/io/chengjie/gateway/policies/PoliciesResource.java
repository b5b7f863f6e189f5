package io.chengjie.gateway.policies;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.policy.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import io.chengjie.proto.policy.v1.CreatePolicyRequest;
import io.chengjie.proto.policy.v1.GetPolicyRequest;
import io.chengjie.proto.policy.v1.ListPoliciesRequest;
import io.chengjie.proto.policy.v1.Policy;
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

/** Enterprise-support policies. */
@Path("/api/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "policies")
public class PoliciesResource {
  private final CatalogServiceBlockingStub catalog;
  private final Answers answers;

  PoliciesResource(@GrpcClient("policy") CatalogServiceBlockingStub catalog, Answers answers) {
    this.catalog = catalog;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "policies_create", summary = "登记政策 · Record a policy")
  public Response create(Policy policy) {
    return answers.created(
        catalog,
        CatalogServiceBlockingStub::createPolicy,
        CreatePolicyRequest.newBuilder().setPolicy(policy).build(),
        "id");
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "policies_get", summary = "查询政策 · Read a policy")
  public Response get() {
    return answers.ok(
        catalog, CatalogServiceBlockingStub::getPolicy, GetPolicyRequest.getDefaultInstance());
  }

  @GET
  @Operation(operationId = "policies_list", summary = "检索政策 · List policies")
  public Response list() {
    return answers.ok(
        catalog,
        CatalogServiceBlockingStub::listPolicies,
        ListPoliciesRequest.getDefaultInstance());
  }
}
