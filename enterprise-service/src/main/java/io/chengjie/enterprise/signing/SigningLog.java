package io.chengjie.enterprise.signing;

import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.enterprise.commitments.CommitmentLedger;
import io.chengjie.enterprise.projects.StageChanges;
import io.chengjie.proto.enterprise.v1.Project;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The journal in the database. The project is locked before its signing, everywhere. */
@ApplicationScoped
class SigningLog implements SigningJournal {
  static final String STREAM = "signings";

  /** Longer than one call with its retries may take. */
  static final Duration LEASE = Duration.ofSeconds(10);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Logger LOG = Logger.getLogger(SigningLog.class);

  /** Rolls back what was done without the lease. */
  private static final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost() {
      super(null, null, false, false);
    }
  }

  private final Mutations mutations;
  private final SigningTable signings;
  private final StageChanges stages;
  private final CommitmentLedger commitments;
  private final EventLog events;
  private final SigningPoints points;

  SigningLog(
      Mutations mutations,
      SigningTable signings,
      StageChanges stages,
      CommitmentLedger commitments,
      EventLog events,
      SigningPoints points) {
    this.mutations = mutations;
    this.signings = signings;
    this.stages = stages;
    this.commitments = commitments;
    this.events = events;
    this.points = points;
  }

  @Override
  public boolean keep(Attempt attempt) {
    return mutations.transaction(() -> signings.extendLease(attempt, LEASE));
  }

  @Override
  public Optional<Attempt> decideFor(Attempt attempt) {
    return change(
        attempt,
        "SigningDecided",
        SigningPoint.PIVOT_BEFORE_COMMIT,
        SigningPoint.PIVOT_AFTER_COMMIT,
        () -> {
          Project signed =
              stages.sign(
                  attempt.projectId(),
                  attempt.contractNo(),
                  attempt.holdId(),
                  attempt.fundReservationId());
          boolean leased = signings.decideFor(attempt, signed.toByteArray());
          if (leased) {
            SigningRow row = signings.get(attempt.id());
            commitments.record(row.projectId, Stored.request(row).getCommitmentsList());
          }
          return leased;
        });
  }

  @Override
  public Optional<Attempt> decideAgainst(Attempt attempt, Refusal refusal) {
    return change(
        attempt,
        "SigningRefused",
        SigningPoint.ABORT_BEFORE_COMMIT,
        SigningPoint.ABORT_AFTER_COMMIT,
        () -> signings.decideAgainst(attempt, refusal));
  }

  @Override
  public Optional<Attempt> complete(Attempt attempt) {
    return change(
        attempt,
        "SigningCompleted",
        SigningPoint.FINISH_BEFORE_COMMIT,
        SigningPoint.FINISH_AFTER_COMMIT,
        () -> signings.complete(attempt));
  }

  @Override
  public Optional<Attempt> abort(Attempt attempt) {
    return change(
        attempt,
        "SigningAborted",
        SigningPoint.FINISH_BEFORE_COMMIT,
        SigningPoint.FINISH_AFTER_COMMIT,
        () -> {
          Project project = stages.backToNegotiating(attempt.projectId());
          return signings.abort(attempt, Integer.parseInt(project.getEtag()));
        });
  }

  @Override
  public void pause(Attempt attempt, String why) {
    LOG.warnf("Signing %s waits in %s: %s", attempt.id(), attempt.state(), why);
    mutations.transaction(() -> signings.pause(attempt, LONGEST_PAUSE));
  }

  private Optional<Attempt> change(
      Attempt attempt,
      String event,
      SigningPoint beforeCommit,
      SigningPoint afterCommit,
      Supplier<Boolean> effect) {
    try {
      Attempt changed =
          mutations.transaction(
              () -> {
                stages.lock(attempt.projectId());
                if (!signings.isLeased(attempt) || !effect.get()) {
                  throw new LeaseLost();
                }
                SigningRow row = signings.get(attempt.id());
                events.append(STREAM, row.id, event, Stored.view(row));
                points.reach(beforeCommit);
                return Stored.attempt(row);
              });
      points.reach(afterCommit);
      return Optional.of(changed);
    } catch (LeaseLost lost) {
      return Optional.empty();
    }
  }
}
