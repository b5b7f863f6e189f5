package io.chengjie.policy.catalog;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.policy.v1.ErrorReason;
import io.chengjie.proto.policy.v1.PolicyVersion;
import io.chengjie.proto.policy.v1.PublishPolicyVersionRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Publishes a draft that another person wrote; from then on it never changes. */
@ApplicationScoped
class PublishPolicyVersion {
  private final Mutations mutations;
  private final Policies policies;
  private final PolicyVersionRows versions;
  private final DatabaseClock clock;
  private final VersionRecording recording;

  PublishPolicyVersion(
      Mutations mutations,
      Policies policies,
      PolicyVersionRows versions,
      DatabaseClock clock,
      VersionRecording recording) {
    this.mutations = mutations;
    this.policies = policies;
    this.versions = versions;
    this.clock = clock;
    this.recording = recording;
  }

  PolicyVersion run(PublishPolicyVersionRequest request) {
    return mutations.run(
        request, request.getRequestId(), PolicyVersion.getDefaultInstance(), this::publish);
  }

  private PolicyVersion publish(PublishPolicyVersionRequest request) {
    PolicyEntity policy =
        policies
            .lock(request.getPolicyId())
            .orElseThrow(() -> Missing.policy(request.getPolicyId()));
    PolicyVersionEntity version =
        versions
            .find(policy.id, request.getNumber())
            .orElseThrow(() -> Missing.version(policy.id, request.getNumber()));
    Caller caller = Caller.current();
    caller.requireRegion(policy.regionCode);
    requirePublishable(version, request.getEtag(), caller.subject());
    version.state = VersionState.PUBLISHED;
    version.publishedBy = caller.subject();
    version.publishTime = clock.now();
    version.revision++;
    return recording.recorded(version, "PolicyVersionPublished");
  }

  private void requirePublishable(PolicyVersionEntity version, String etag, String publisher) {
    if (version.state != VersionState.DRAFT) {
      throw Rejection.of(ErrorReason.VERSION_STATE_NOT_ALLOWED)
          .with("versionId", version.id)
          .with("state", version.state)
          .with("allowed", VersionState.DRAFT);
    }
    if (!etag.equals(Long.toString(version.revision))) {
      throw Rejection.of(io.chengjie.proto.common.v1.ErrorReason.ETAG_MISMATCH);
    }
    if (publisher.equals(version.draftedBy)) {
      throw Rejection.of(ErrorReason.FOUR_EYES).with("versionId", version.id);
    }
    versions.published(version.policyId).stream()
        .filter(version::overlaps)
        .findFirst()
        .ifPresent(
            other -> {
              throw Rejection.of(ErrorReason.EFFECTIVE_PERIOD_OVERLAPS)
                  .with("versionId", version.id)
                  .with("otherVersionId", other.id);
            });
  }
}
