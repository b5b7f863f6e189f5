package io.chengjie.policy.catalog;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.proto.policy.v1.CatalogService;
import io.chengjie.proto.policy.v1.CreatePolicyRequest;
import io.chengjie.proto.policy.v1.CreatePolicyVersionRequest;
import io.chengjie.proto.policy.v1.GetPolicyRequest;
import io.chengjie.proto.policy.v1.GetPolicyVersionRequest;
import io.chengjie.proto.policy.v1.ListPoliciesRequest;
import io.chengjie.proto.policy.v1.ListPoliciesResponse;
import io.chengjie.proto.policy.v1.ListPolicyVersionsRequest;
import io.chengjie.proto.policy.v1.ListPolicyVersionsResponse;
import io.chengjie.proto.policy.v1.Policy;
import io.chengjie.proto.policy.v1.PolicyVersion;
import io.chengjie.proto.policy.v1.PublishPolicyVersionRequest;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

@GrpcService
class CatalogEndpoint implements CatalogService {
  private final Calls calls;
  private final CreatePolicy createPolicy;
  private final GetPolicy getPolicy;
  private final ListPolicies listPolicies;
  private final CreatePolicyVersion createVersion;
  private final GetPolicyVersion getVersion;
  private final ListPolicyVersions listVersions;
  private final PublishPolicyVersion publishVersion;

  /** One argument for each RPC. */
  CatalogEndpoint(
      Calls calls,
      CreatePolicy createPolicy,
      GetPolicy getPolicy,
      ListPolicies listPolicies,
      CreatePolicyVersion createVersion,
      GetPolicyVersion getVersion,
      ListPolicyVersions listVersions,
      PublishPolicyVersion publishVersion) {
    this.calls = calls;
    this.createPolicy = createPolicy;
    this.getPolicy = getPolicy;
    this.listPolicies = listPolicies;
    this.createVersion = createVersion;
    this.getVersion = getVersion;
    this.listVersions = listVersions;
    this.publishVersion = publishVersion;
  }

  @Override
  public Uni<Policy> createPolicy(CreatePolicyRequest request) {
    return calls.answer(() -> createPolicy.run(request));
  }

  @Override
  public Uni<Policy> getPolicy(GetPolicyRequest request) {
    return calls.answer(() -> getPolicy.run(request));
  }

  @Override
  public Uni<ListPoliciesResponse> listPolicies(ListPoliciesRequest request) {
    return calls.answer(() -> listPolicies.run(request));
  }

  @Override
  public Uni<PolicyVersion> createPolicyVersion(CreatePolicyVersionRequest request) {
    return calls.answer(() -> createVersion.run(request));
  }

  @Override
  public Uni<PolicyVersion> getPolicyVersion(GetPolicyVersionRequest request) {
    return calls.answer(() -> getVersion.run(request));
  }

  @Override
  public Uni<ListPolicyVersionsResponse> listPolicyVersions(ListPolicyVersionsRequest request) {
    return calls.answer(() -> listVersions.run(request));
  }

  @Override
  public Uni<PolicyVersion> publishPolicyVersion(PublishPolicyVersionRequest request) {
    return calls.answer(() -> publishVersion.run(request));
  }
}
