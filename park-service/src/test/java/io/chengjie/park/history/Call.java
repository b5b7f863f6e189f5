package io.chengjie.park.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that one client wanted, with all its attempts; they share one request id. */
final class Call {

  /**
   * @param invoked before it was sent, by the database clock
   * @param completed after it was answered or given up, by the database clock
   */
  record Attempt(Instant invoked, Instant completed, Answer answer) {}

  final Ask ask;
  private final List<Attempt> attempts = new ArrayList<>();
  private @Nullable Step effect;

  Call(Ask ask) {
    this.ask = ask;
  }

  void add(Attempt attempt) {
    attempts.add(attempt);
  }

  List<Attempt> attempts() {
    return attempts;
  }

  Instant invoked() {
    return attempts.getFirst().invoked();
  }

  boolean isUnknown() {
    return attempts.stream().anyMatch(attempt -> attempt.answer().isUnknown());
  }

  /** The attempt that was answered with a result; null if there is none. */
  @Nullable Attempt granted() {
    return attempts.stream().filter(attempt -> attempt.answer().isOk()).findFirst().orElse(null);
  }

  /** Whether a change at the moment may be its effect. */
  boolean mayHaveTakenEffectAt(Instant at) {
    Attempt granted = granted();
    return effect == null
        && !at.isBefore(invoked())
        && (granted == null ? isUnknown() : !at.isAfter(granted.completed()));
  }

  void tookEffect(Step step) {
    effect = step;
  }

  boolean hasEffect() {
    return effect != null;
  }

  @Override
  public String toString() {
    return ask + " " + attempts;
  }
}
