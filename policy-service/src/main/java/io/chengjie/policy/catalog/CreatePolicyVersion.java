package io.chengjie.policy.catalog;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.policy.v1.CreatePolicyVersionRequest;
import io.chengjie.proto.policy.v1.PolicyVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * Drafts the next version of a policy; what cannot be understood is refused now, not when a firm
 * asks.
 */
@ApplicationScoped
class CreatePolicyVersion {
  private final Mutations mutations;
  private final Policies policies;
  private final PolicyVersionRows versions;
  private final VersionReading reading;
  private final PayingFunds funds;
  private final VersionRecording recording;

  CreatePolicyVersion(
      Mutations mutations,
      Policies policies,
      PolicyVersionRows versions,
      VersionReading reading,
      PayingFunds funds,
      VersionRecording recording) {
    this.mutations = mutations;
    this.policies = policies;
    this.versions = versions;
    this.reading = reading;
    this.funds = funds;
    this.recording = recording;
  }

  PolicyVersion run(CreatePolicyVersionRequest request) {
    DraftShape.require(request.getPolicyVersion());
    return mutations.run(
        request, request.getRequestId(), PolicyVersion.getDefaultInstance(), this::draft);
  }

  private PolicyVersion draft(CreatePolicyVersionRequest request) {
    String policyId = request.getPolicyId();
    PolicyEntity policy = policies.lock(policyId).orElseThrow(() -> Missing.policy(policyId));
    Caller.current().requireRegion(policy.regionCode);
    PolicyVersion draft = request.getPolicyVersion();
    if (draft.hasFundId() && !funds.exists(draft.getFundId())) {
      throw Missing.of("funds", draft.getFundId());
    }
    reading.understand(draft);
    PolicyVersionEntity entity =
        entity(policyId, versions.lastNumber(policyId) + 1, draft, recording.id());
    versions.persist(entity);
    return recording.recorded(entity, "PolicyVersionDrafted");
  }

  private static PolicyVersionEntity entity(
      String policyId, int number, PolicyVersion draft, String id) {
    PolicyVersionEntity entity = new PolicyVersionEntity();
    entity.id = id;
    entity.policyId = policyId;
    entity.number = number;
    entity.state = VersionState.DRAFT;
    entity.content = VersionContent.of(policyId, number, draft);
    entity.contentHash = VersionContent.hash(entity.content);
    entity.effectiveFrom = LocalDate.parse(draft.getEffectiveFrom());
    entity.effectiveTo = draft.hasEffectiveTo() ? LocalDate.parse(draft.getEffectiveTo()) : null;
    entity.fundId = draft.hasFundId() ? draft.getFundId() : null;
    entity.draftedBy = Caller.current().subject();
    return entity;
  }
}
