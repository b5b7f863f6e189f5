package io.chengjie.enterprise.signing;

import static io.chengjie.enterprise.signing.SigningPoint.CONFIRM_AFTER_RECEIVE;
import static io.chengjie.enterprise.signing.SigningPoint.CONFIRM_BEFORE_SEND;
import static io.chengjie.enterprise.signing.SigningPoint.POST_CAPACITY_AFTER_RECEIVE;
import static io.chengjie.enterprise.signing.SigningPoint.POST_CAPACITY_BEFORE_SEND;
import static io.chengjie.enterprise.signing.SigningPoint.POST_FUNDS_AFTER_RECEIVE;
import static io.chengjie.enterprise.signing.SigningPoint.POST_FUNDS_BEFORE_SEND;
import static io.chengjie.enterprise.signing.SigningPoint.RESERVE_AFTER_RECEIVE;
import static io.chengjie.enterprise.signing.SigningPoint.RESERVE_BEFORE_SEND;
import static io.chengjie.enterprise.signing.SigningPoint.VOID_CAPACITY_AFTER_RECEIVE;
import static io.chengjie.enterprise.signing.SigningPoint.VOID_CAPACITY_BEFORE_SEND;
import static io.chengjie.enterprise.signing.SigningPoint.VOID_FUNDS_AFTER_RECEIVE;
import static io.chengjie.enterprise.signing.SigningPoint.VOID_FUNDS_BEFORE_SEND;

import io.chengjie.enterprise.signing.StepResult.Done;
import io.chengjie.enterprise.signing.StepResult.Refused;
import io.chengjie.enterprise.signing.StepResult.Unclear;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Drives an attempt to its end: confirm the hold, reserve the funds, decide in one local
 * transaction, then post forward or void backward. Every step may be repeated, so an attempt that
 * was cut off anywhere is simply driven again from its record.
 */
final class SigningProcess {
  /** Another drives the attempt now. */
  private static final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost() {
      super(null, null, false, false);
    }
  }

  private final Reservations capacity;
  private final Reservations funds;
  private final SigningJournal journal;
  private final Consumer<SigningPoint> points;

  SigningProcess(
      Reservations capacity,
      Reservations funds,
      SigningJournal journal,
      Consumer<SigningPoint> points) {
    this.capacity = capacity;
    this.funds = funds;
    this.journal = journal;
    this.points = points;
  }

  /**
   * As far as it goes now.
   *
   * @param attempt whose lease the caller holds
   * @return the attempt as it is then; empty when another drives it
   */
  Optional<Attempt> drive(Attempt attempt) {
    Attempt current = attempt;
    try {
      while (true) {
        Optional<Attempt> next = advance(current);
        if (next.isEmpty()) {
          return Optional.of(current);
        }
        current = next.get();
      }
    } catch (LeaseLost lost) {
      return Optional.empty();
    }
  }

  /** Empty when the attempt has ended or has to wait. */
  private Optional<Attempt> advance(Attempt attempt) {
    return switch (attempt.state()) {
      case PENDING ->
          switch (decide(attempt)) {
            case Decision.Sign() -> kept(journal.decideFor(attempt));
            case Decision.Abandon(Refusal refusal) -> kept(journal.decideAgainst(attempt, refusal));
            case Decision.Wait(String why) -> pause(attempt, why);
          };
      case POSTING ->
          switch (post(attempt)) {
            case Done() -> kept(journal.complete(attempt));
            case Refused(Refusal refusal) -> pause(attempt, "posting was refused: " + refusal);
            case Unclear(String why) -> pause(attempt, why);
          };
      case VOIDING ->
          switch (undo(attempt)) {
            case Done() -> kept(journal.abort(attempt));
            case Refused(Refusal refusal) -> pause(attempt, "voiding was refused: " + refusal);
            case Unclear(String why) -> pause(attempt, why);
          };
      case COMPLETED, ABORTED -> Optional.empty();
    };
  }

  private Decision decide(Attempt attempt) {
    StepResult reserved =
        bothOf(
            attempt,
            step(CONFIRM_BEFORE_SEND, capacity::reserve, CONFIRM_AFTER_RECEIVE),
            step(RESERVE_BEFORE_SEND, funds::reserve, RESERVE_AFTER_RECEIVE));
    return switch (reserved) {
      case Done() -> new Decision.Sign();
      case Refused(Refusal refusal) -> new Decision.Abandon(refusal);
      case Unclear(String why) -> new Decision.Wait(why);
    };
  }

  private StepResult post(Attempt attempt) {
    return bothOf(
        attempt,
        step(POST_CAPACITY_BEFORE_SEND, capacity::post, POST_CAPACITY_AFTER_RECEIVE),
        step(POST_FUNDS_BEFORE_SEND, funds::post, POST_FUNDS_AFTER_RECEIVE));
  }

  private StepResult undo(Attempt attempt) {
    return bothOf(
        attempt,
        step(VOID_CAPACITY_BEFORE_SEND, capacity::undo, VOID_CAPACITY_AFTER_RECEIVE),
        step(VOID_FUNDS_BEFORE_SEND, funds::undo, VOID_FUNDS_AFTER_RECEIVE));
  }

  /** The second only when the first is done. */
  private static StepResult bothOf(
      Attempt attempt, Function<Attempt, StepResult> first, Function<Attempt, StepResult> second) {
    return switch (first.apply(attempt)) {
      case Done() -> second.apply(attempt);
      case Refused refused -> refused;
      case Unclear unclear -> unclear;
    };
  }

  private Function<Attempt, StepResult> step(
      SigningPoint before, Function<Attempt, StepResult> call, SigningPoint after) {
    return attempt -> {
      if (!journal.keep(attempt)) {
        throw new LeaseLost();
      }
      points.accept(before);
      StepResult result = call.apply(attempt);
      points.accept(after);
      return result;
    };
  }

  private Optional<Attempt> pause(Attempt attempt, String why) {
    journal.pause(attempt, why);
    return Optional.empty();
  }

  private static Optional<Attempt> kept(Optional<Attempt> next) {
    if (next.isEmpty()) {
      throw new LeaseLost();
    }
    return next;
  }
}
