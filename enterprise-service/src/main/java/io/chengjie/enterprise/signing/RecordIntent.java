package io.chengjie.enterprise.signing;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Fingerprint;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.enterprise.projects.StageChanges;
import io.chengjie.proto.enterprise.v1.ErrorReason;
import io.chengjie.proto.enterprise.v1.Project;
import io.chengjie.proto.enterprise.v1.Project.Stage;
import io.chengjie.proto.enterprise.v1.SignProjectRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;

/**
 * The first step of a signing: the intent is on record, with all ids chosen, before anything is
 * sent.
 */
@ApplicationScoped
class RecordIntent {
  /**
   * @param attempt new, or the one that the same request made before
   * @param isNew whether this call drives it
   */
  record Intent(Attempt attempt, boolean isNew) {}

  private final Mutations mutations;
  private final SigningTable signings;
  private final StageChanges stages;
  private final EventLog events;
  private final SigningPoints points;
  private final Ids ids;

  RecordIntent(
      Mutations mutations,
      SigningTable signings,
      StageChanges stages,
      EventLog events,
      SigningPoints points,
      Ids ids) {
    this.mutations = mutations;
    this.signings = signings;
    this.stages = stages;
    this.events = events;
    this.points = points;
    this.ids = ids;
  }

  Intent run(SignProjectRequest request, Caller caller) {
    RequestedBy requested =
        new RequestedBy(caller.subject(), request.getRequestId(), Fingerprint.of(request));
    Intent intent = mutations.transaction(() -> record(request, requested, caller));
    if (intent.isNew()) {
      points.reach(SigningPoint.INTENT_AFTER_COMMIT);
    }
    return intent;
  }

  private Intent record(SignProjectRequest request, RequestedBy requested, Caller caller) {
    Project project = stages.lock(request.getId());
    caller.requireRegion(project.getRegionCode());
    Optional<Attempt> earlier = earlier(requested);
    if (earlier.isPresent()) {
      return new Intent(earlier.get(), false);
    }
    refuseIfSigning(project);
    stages.beginSigning(request.getId(), etag(request, requested, project));
    Attempt attempt = attempt(request);
    if (!signings.insert(attempt, request.toByteArray(), requested, SigningLog.LEASE)) {
      return new Intent(earlier(requested).orElseThrow(() -> contractNoUsed(request)), false);
    }
    SigningRow row = signings.get(attempt.id());
    events.append(SigningLog.STREAM, row.id, "SigningIntended", Stored.view(row));
    points.reach(SigningPoint.INTENT_BEFORE_COMMIT);
    return new Intent(Stored.attempt(row), true);
  }

  private Optional<Attempt> earlier(RequestedBy requested) {
    Optional<SigningRow> row = signings.ofRequest(requested.caller(), requested.requestId());
    if (row.isPresent() && !Arrays.equals(row.get().fingerprint, requested.fingerprint())) {
      throw Rejection.of(io.chengjie.proto.common.v1.ErrorReason.IDEMPOTENCY_KEY_REUSED);
    }
    return row.map(Stored::attempt);
  }

  private void refuseIfSigning(Project project) {
    if (project.getStage() == Stage.SIGNING) {
      throw Rejection.of(ErrorReason.SIGNING_IN_PROGRESS)
          .with("projectId", project.getId())
          .with("signingId", signings.liveOfProject(project.getId()).map(row -> row.id).orElse(""));
    }
  }

  /**
   * A refused attempt changed the project twice and left it as it was. The same request, sent
   * again, is not stale for that: failures are not stored, so it is tried anew.
   */
  private String etag(SignProjectRequest request, RequestedBy requested, Project project) {
    boolean onlyRefusedSince =
        signings
            .refusedOfRequest(requested.caller(), requested.requestId())
            .filter(row -> Arrays.equals(row.fingerprint, requested.fingerprint()))
            .filter(row -> project.getEtag().equals(String.valueOf(row.projectVersionAfter)))
            .isPresent();
    return onlyRefusedSince ? project.getEtag() : request.getEtag();
  }

  private Attempt attempt(SignProjectRequest request) {
    return new Attempt(
        ids.next("SGN"),
        request.getId(),
        Attempt.State.PENDING,
        request.getContractNo(),
        request.getHoldId(),
        ids.next("RSV"),
        ids.next("FRS"),
        request.getAwardsList(),
        Optional.empty(),
        ids.next("LSE"));
  }

  private static Rejection contractNoUsed(SignProjectRequest request) {
    return Rejection.of(ErrorReason.CONTRACT_NO_USED).with("contractNo", request.getContractNo());
  }
}
