package io.chengjie.enterprise.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.enterprise.signing.Attempt.State;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process alone, against worlds that fail wherever they can. */
class SigningProcessTest {
  private static final Refusal NO = new Refusal("FUND_INSUFFICIENT", Map.of("short", "0.01"));

  @Test
  void reservesBothThenDecidesThenPosts() {
    World world = new World();

    Attempt end = world.driveOnce().orElseThrow();

    assertThat(end.state()).isEqualTo(State.COMPLETED);
    assertThat(world.capacity.state).isEqualTo("POSTED");
    assertThat(world.funds.state).isEqualTo("POSTED");
  }

  @Test
  void voidsBothWhenTheFundsAreRefused() {
    World world = new World();
    world.funds.refusal = Optional.of(NO);

    Attempt end = world.driveOnce().orElseThrow();

    assertThat(end.state()).isEqualTo(State.ABORTED);
    assertThat(end.refusal()).contains(NO);
    assertThat(world.capacity.state).isEqualTo("VOIDED");
    assertThat(world.funds.state).isEqualTo("VOIDED");
  }

  @Test
  void asksForNoMoneyWhenTheCapacityIsRefused() {
    World world = new World();
    world.capacity.refusal = Optional.of(new Refusal("HOLD_EXPIRED", Map.of()));

    world.driveOnce();

    assertThat(world.funds.reserveCalls).isZero();
    assertThat(world.attempt.state()).isEqualTo(State.ABORTED);
  }

  @Test
  void decidesNothingWhileAnAnswerIsMissing() {
    World world = new World();
    world.funds.unclear = 1;

    Attempt waiting = world.driveOnce().orElseThrow();
    State afterFirst = waiting.state();
    world.driveOnce();

    assertThat(afterFirst).isEqualTo(State.PENDING);
    assertThat(world.attempt.state()).isEqualTo(State.COMPLETED);
  }

  @Test
  void stopsWhenAnotherDrivesTheAttempt() {
    World world = new World();
    world.leased = false;

    assertThat(world.driveOnce()).isEmpty();
    assertThat(world.capacity.reserveCalls).isZero();
  }

  @ParameterizedTest
  @EnumSource(SigningPoint.class)
  void signsAfterACrashAtAnyPoint(SigningPoint point) {
    World world = new World();
    world.crashAt(point);

    world.driveToTheEnd();

    assertThat(world.attempt.state()).isEqualTo(State.COMPLETED);
    world.assertWholeOrNothing();
  }

  @ParameterizedTest
  @EnumSource(SigningPoint.class)
  void abandonsARefusedSigningAfterACrashAtAnyPoint(SigningPoint point) {
    World world = new World();
    world.funds.refusal = Optional.of(NO);
    world.crashAt(point);

    world.driveToTheEnd();

    assertThat(world.attempt.state()).isEqualTo(State.ABORTED);
    world.assertWholeOrNothing();
  }

  @Test
  void reachesEveryPointOfTheProcessOnOneWayOrTheOther() {
    World forward = new World();
    World backward = new World();
    backward.funds.refusal = Optional.of(NO);

    forward.driveToTheEnd();
    backward.driveToTheEnd();

    Set<SigningPoint> reached = EnumSet.copyOf(forward.reached);
    reached.addAll(backward.reached);
    // The intent is recorded before the process begins; the others belong to the journal in the
    // database.
    assertThat(reached)
        .containsAll(
            EnumSet.range(SigningPoint.CONFIRM_BEFORE_SEND, SigningPoint.RESERVE_AFTER_RECEIVE))
        .containsAll(
            EnumSet.range(
                SigningPoint.POST_CAPACITY_BEFORE_SEND, SigningPoint.POST_FUNDS_AFTER_RECEIVE))
        .containsAll(
            EnumSet.range(
                SigningPoint.VOID_CAPACITY_BEFORE_SEND, SigningPoint.VOID_FUNDS_AFTER_RECEIVE));
  }

  /** INV-23, whatever fails in whatever order. */
  @Property
  void endsWholeOrNotAtAllAfterAnySequenceOfFailures(
      @ForAll @Size(max = 12) List<@IntRange(max = 30) Integer> crashesAfterPoints,
      @ForAll @IntRange(max = 4) int unclearCapacity,
      @ForAll @IntRange(max = 4) int unclearFunds,
      @ForAll boolean answersAreLost,
      @ForAll boolean capacityRefused,
      @ForAll boolean fundsRefused) {
    World world = new World();
    world.capacity.unclear = unclearCapacity;
    world.funds.unclear = unclearFunds;
    world.capacity.unclearAfterEffect = answersAreLost;
    world.funds.unclearAfterEffect = answersAreLost;
    world.capacity.refusal = capacityRefused ? Optional.of(NO) : Optional.empty();
    world.funds.refusal = fundsRefused ? Optional.of(NO) : Optional.empty();
    crashesAfterPoints.forEach(world::crashAfter);

    world.driveToTheEnd();

    assertThat(world.attempt.state())
        .isEqualTo(capacityRefused || fundsRefused ? State.ABORTED : State.COMPLETED);
    world.assertWholeOrNothing();
  }

  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** One thing that is reserved, with the contract of the real services. */
  private static final class Stock implements Reservations {
    String state = "NONE";
    Optional<Refusal> refusal = Optional.empty();
    int unclear;
    boolean unclearAfterEffect;
    int reserveCalls;

    @Override
    public StepResult reserve(Attempt attempt) {
      reserveCalls++;
      return answer(
          () -> {
            if (state.equals("VOIDED")) {
              return new StepResult.Refused(new Refusal("RESERVATION_VOIDED", Map.of()));
            }
            if (refusal.isPresent()) {
              return new StepResult.Refused(refusal.get());
            }
            state = state.equals("POSTED") ? "POSTED" : "PENDING";
            return new StepResult.Done();
          });
    }

    @Override
    public StepResult post(Attempt attempt) {
      return answer(
          () -> {
            if (!Set.of("PENDING", "POSTED").contains(state)) {
              return new StepResult.Refused(new Refusal("RESOURCE_NOT_FOUND", Map.of()));
            }
            state = "POSTED";
            return new StepResult.Done();
          });
    }

    @Override
    public StepResult undo(Attempt attempt) {
      return answer(
          () -> {
            if (state.equals("POSTED")) {
              return new StepResult.Refused(new Refusal("RESERVATION_POSTED", Map.of()));
            }
            state = "VOIDED";
            return new StepResult.Done();
          });
    }

    private StepResult answer(java.util.function.Supplier<StepResult> effect) {
      if (unclear == 0) {
        return effect.get();
      }
      unclear--;
      return new StepResult.Unclear(unclearAfterEffect ? "lost: " + effect.get() : "not sent");
    }
  }

  /** Journal, stocks, and a clock of points at which the process dies. */
  private static final class World implements SigningJournal, Consumer<SigningPoint> {
    final Stock capacity = new Stock();
    final Stock funds = new Stock();
    final Set<SigningPoint> crashes = new HashSet<>();
    final Set<Integer> crashCounts = new HashSet<>();
    final Set<SigningPoint> reached = EnumSet.noneOf(SigningPoint.class);
    Attempt attempt =
        new Attempt(
            "SGN-1",
            "PRJ-1",
            State.PENDING,
            "C-1",
            "HLD-1",
            "RSV-1",
            "FRS-1",
            List.of(),
            Optional.empty(),
            "LSE-1");
    boolean leased = true;
    int count;
    int decisions;

    void crashAt(SigningPoint point) {
      crashes.add(point);
    }

    void crashAfter(int points) {
      crashCounts.add(points);
    }

    Optional<Attempt> driveOnce() {
      return new SigningProcess(capacity, funds, this, this).drive(attempt);
    }

    void driveToTheEnd() {
      for (int i = 0; i < 100; i++) {
        try {
          driveOnce();
        } catch (Crash crash) {
          continue;
        }
        if (attempt.state() == State.COMPLETED || attempt.state() == State.ABORTED) {
          return;
        }
      }
      throw new AssertionError("the process does not end: " + attempt);
    }

    void assertWholeOrNothing() {
      String expected = attempt.state() == State.COMPLETED ? "POSTED" : "VOIDED";
      assertThat(List.of(capacity.state, funds.state)).containsOnly(expected);
      assertThat(decisions).isOne();
    }

    @Override
    public void accept(SigningPoint point) {
      reached.add(point);
      if (crashes.remove(point) || crashCounts.remove(++count)) {
        throw new Crash();
      }
    }

    @Override
    public boolean keep(Attempt driven) {
      return leased;
    }

    @Override
    public Optional<Attempt> decideFor(Attempt driven) {
      assertThat(List.of(capacity.state, funds.state)).containsOnly("PENDING");
      return become(
          State.POSTING,
          driven.refusal(),
          SigningPoint.PIVOT_BEFORE_COMMIT,
          SigningPoint.PIVOT_AFTER_COMMIT);
    }

    @Override
    public Optional<Attempt> decideAgainst(Attempt driven, Refusal refusal) {
      return become(
          State.VOIDING,
          Optional.of(refusal),
          SigningPoint.ABORT_BEFORE_COMMIT,
          SigningPoint.ABORT_AFTER_COMMIT);
    }

    @Override
    public Optional<Attempt> complete(Attempt driven) {
      return become(
          State.COMPLETED,
          driven.refusal(),
          SigningPoint.FINISH_BEFORE_COMMIT,
          SigningPoint.FINISH_AFTER_COMMIT);
    }

    @Override
    public Optional<Attempt> abort(Attempt driven) {
      return become(
          State.ABORTED,
          driven.refusal(),
          SigningPoint.FINISH_BEFORE_COMMIT,
          SigningPoint.FINISH_AFTER_COMMIT);
    }

    @Override
    public void pause(Attempt driven, String why) {
      // Time does not pass here.
    }

    private Optional<Attempt> become(
        State state, Optional<Refusal> refusal, SigningPoint before, SigningPoint after) {
      accept(before);
      if (attempt.state() == State.PENDING) {
        decisions++;
      }
      attempt =
          new Attempt(
              attempt.id(),
              attempt.projectId(),
              state,
              attempt.contractNo(),
              attempt.holdId(),
              attempt.capacityReservationId(),
              attempt.fundReservationId(),
              attempt.awards(),
              refusal,
              attempt.leaseToken());
      accept(after);
      return Optional.of(attempt);
    }
  }
}
