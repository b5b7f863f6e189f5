package io.chengjie.enterprise.signing;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.calls.CurrentCall;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.enterprise.commitments.CommitmentLedger;
import io.chengjie.enterprise.signing.RecordIntent.Intent;
import io.chengjie.enterprise.values.Amount;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.enterprise.v1.Project;
import io.chengjie.proto.enterprise.v1.SignProjectRequest;
import io.grpc.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Signs a project: capacity and money are reserved together or not at all. Answers when the
 * decision has fallen; what follows from it is done by then or will be, by whichever replica comes
 * first.
 */
@ApplicationScoped
class SignProject {
  private static final int DRIVES = 3;
  private static final long PAUSE_MILLIS = 250;
  private static final int LOOKS = 20;

  private final RecordIntent recordIntent;
  private final DriveSigning drive;
  private final SigningTable signings;
  private final Mutations mutations;
  private final Ids ids;

  SignProject(
      RecordIntent recordIntent,
      DriveSigning drive,
      SigningTable signings,
      Mutations mutations,
      Ids ids) {
    this.recordIntent = recordIntent;
    this.drive = drive;
    this.signings = signings;
    this.mutations = mutations;
    this.ids = ids;
  }

  Project run(SignProjectRequest request) {
    check(request);
    Intent intent = recordIntent.run(request, Caller.current());
    if (intent.isNew()) {
      drive(intent.attempt());
    } else if (!intent.attempt().isDecided()) {
      takeUpOrWait(intent.attempt().id());
    }
    return outcome(intent);
  }

  private static void check(SignProjectRequest request) {
    Violations violations = new Violations();
    CommitmentLedger.check(request.getCommitmentsList(), violations);
    for (int i = 0; i < request.getAwardsCount(); i++) {
      if (Amount.of(request.getAwards(i).getAmount()).minor() <= 0) {
        violations.add("awards[" + i + "].amount", ViolationReason.RULE_BROKEN, "rule", "positive");
      }
    }
    violations.throwIfAny();
  }

  /** An unclear step is tried a few times while the caller waits; then the recovery has it. */
  private void drive(Attempt attempt) {
    Attempt current = attempt;
    for (int i = 0; i < DRIVES && !current.isDecided() && somebodyWaits(); i++) {
      if (i > 0) {
        pause();
      }
      Optional<Attempt> driven = drive.run(current);
      if (driven.isEmpty()) {
        return;
      }
      current = driven.get();
    }
  }

  /** The same request is being worked on, or was cut off. */
  private void takeUpOrWait(String id) {
    for (int i = 0; i < LOOKS && somebodyWaits(); i++) {
      Optional<SigningRow> taken =
          mutations.transaction(() -> signings.claim(id, ids.next("LSE"), SigningLog.LEASE));
      if (taken.isPresent()) {
        drive(Stored.attempt(taken.get()));
        return;
      }
      if (Stored.attempt(row(id)).isDecided()) {
        return;
      }
      pause();
    }
  }

  private Project outcome(Intent intent) {
    SigningRow row = row(intent.attempt().id());
    return switch (row.state) {
      case POSTING, COMPLETED -> {
        if (!intent.isNew()) {
          CurrentCall.current().markReplayed();
        }
        yield Stored.answer(row).orElseThrow();
      }
      case VOIDING, ABORTED -> throw Refusals.rejection(Stored.refusal(row).orElseThrow());
      case PENDING ->
          throw Rejection.of(
              intent.isNew() ? ErrorReason.UNAVAILABLE : ErrorReason.IDEMPOTENCY_IN_PROGRESS);
    };
  }

  private SigningRow row(String id) {
    return mutations.read(() -> signings.get(id));
  }

  /** The context ends with the caller's deadline, or when the caller gives up. */
  private static boolean somebodyWaits() {
    return !Context.current().isCancelled();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
