package io.chengjie.park.parks;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.LifeCycle.State;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A life goes PLANNED → BUILT → ACCEPTED → OPERATING, step by step and never back in time. */
final class LifeCycleOrder {
  private static final String NONE = "NONE";

  /**
   * A step that was taken.
   *
   * @param since day on which the state began
   */
  record Taken(State state, LocalDate since) {}

  private LifeCycleOrder() {}

  /**
   * What speaks against the next step; empty when nothing does.
   *
   * @param id of the park or zone
   * @param last null while nothing is recorded
   */
  static Optional<Rejection> refusal(String id, @Nullable Taken last, State to, LocalDate date) {
    Optional<State> next = next(last);
    if (!next.equals(Optional.of(to))) {
      return Optional.of(
          Rejection.of(ErrorReason.LIFE_CYCLE_STEP_NOT_ALLOWED)
              .with("id", id)
              .with("state", last == null ? NONE : last.state())
              .with("toState", to)
              .with("nextState", next.map(State::name).orElse(NONE)));
    }
    if (last != null && date.isBefore(last.since())) {
      return Optional.of(
          Rejection.of(ErrorReason.LIFE_CYCLE_DATE_ORDER)
              .with("id", id)
              .with("toState", to)
              .with("date", date)
              .with("previousState", last.state())
              .with("previousDate", last.since()));
    }
    return Optional.empty();
  }

  private static Optional<State> next(@Nullable Taken last) {
    return last == null
        ? Optional.of(State.PLANNED)
        : Optional.ofNullable(State.forNumber(last.state().getNumber() + 1));
  }
}
