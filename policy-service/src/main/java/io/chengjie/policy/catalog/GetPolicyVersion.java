package io.chengjie.policy.catalog;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.policy.v1.GetPolicyVersionRequest;
import io.chengjie.proto.policy.v1.PolicyVersion;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads one version; a draft is not there for those who may not see drafts. */
@ApplicationScoped
class GetPolicyVersion {
  private final Mutations mutations;
  private final PolicyVersionRows versions;

  GetPolicyVersion(Mutations mutations, PolicyVersionRows versions) {
    this.mutations = mutations;
    this.versions = versions;
  }

  PolicyVersion run(GetPolicyVersionRequest request) {
    boolean withDrafts = DraftReaders.include(Caller.current());
    return mutations.read(
        () ->
            versions
                .find(request.getPolicyId(), request.getNumber())
                .filter(version -> withDrafts || version.state == VersionState.PUBLISHED)
                .map(PolicyMapper::toMessage)
                .orElseThrow(() -> Missing.version(request.getPolicyId(), request.getNumber())));
  }
}
