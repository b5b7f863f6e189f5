package io.chengjie.park.history;

import io.chengjie.park.history.Call.Attempt;
import io.chengjie.park.history.Register.Prediction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Explains a history by the sequential register, or says why there is no explanation.
 *
 * <p>The changes are replayed in the order of the event log. Each must be the effect of one call
 * (or of tidying), granted by the register at that place and at a moment between the change before
 * it on the same thing and its own; {@link Effects} sees to that. Every other answer must be what
 * the register answers at some place and moment between invocation and completion.
 */
final class Explanation {
  private static final int FAULTS_SHOWN = 30;

  /** An answer without an effect, looking for its place. */
  private static final class Sighting {
    final Call call;
    final Attempt attempt;
    final Set<String> subjects;

    /** Number of steps before its first possible place, and of the last step that it may see. */
    final int from;

    final int until;
    boolean explained;
    String closest = "";

    Sighting(Call call, Attempt attempt, Set<String> subjects, int from, int until) {
      this.call = call;
      this.attempt = attempt;
      this.subjects = subjects;
      this.from = from;
      this.until = until;
    }
  }

  private final Register register;
  private final List<Step> steps;
  private final List<Call> calls;
  private final Effects effects;
  private final Map<String, List<Integer>> stepsOn = new HashMap<>();
  private final Map<String, Instant> lastAt = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  Explanation(Register register, List<Step> steps, List<Call> calls) {
    this.register = register;
    this.steps = steps;
    this.calls = calls;
    this.effects = new Effects(register, calls, lastAt, faults::add);
    for (int i = 0; i < steps.size(); i++) {
      for (String subject : steps.get(i).subjects()) {
        stepsOn.computeIfAbsent(subject, id -> new ArrayList<>()).add(i);
      }
    }
  }

  /** What cannot be explained; empty for a history that a sequential register could have had. */
  List<String> faults() {
    Instant[] completions = effects.completions(steps, stepsOn);
    List<List<Sighting>> starts = new ArrayList<>();
    for (int i = 0; i <= steps.size(); i++) {
      starts.add(new ArrayList<>());
    }
    List<Sighting> sightings = sightings(completions);
    sightings.forEach(sighting -> starts.get(sighting.from).add(sighting));
    Map<String, List<Sighting>> open = new HashMap<>();
    for (int i = 0; i <= steps.size(); i++) {
      for (Sighting sighting : starts.get(i)) {
        look(sighting);
        sighting.subjects.forEach(
            subject -> open.computeIfAbsent(subject, id -> new ArrayList<>()).add(sighting));
      }
      if (i < steps.size()) {
        apply(i, open);
      }
    }
    sightings.stream()
        .filter(sighting -> !sighting.explained)
        .filter(sighting -> !(sighting.call.hasEffect() && sighting.attempt.answer().isOk()))
        .forEach(this::unexplained);
    calls.stream()
        .filter(call -> call.granted() != null && mustChange(call) && !call.hasEffect())
        .forEach(call -> faults.add("granted, but nothing changed: " + call));
    return faults.size() > FAULTS_SHOWN ? faults.subList(0, FAULTS_SHOWN) : faults;
  }

  private void apply(int index, Map<String, List<Sighting>> open) {
    Step step = steps.get(index);
    effects.apply(step);
    for (String subject : step.subjects()) {
      lastAt.put(subject, step.lastAt());
    }
    for (String subject : step.subjects()) {
      List<Sighting> watching = open.getOrDefault(subject, new ArrayList<>());
      watching.removeIf(sighting -> sighting.explained || sighting.until < index);
      watching.forEach(this::look);
    }
  }

  /** Answers that need a place of their own: all that are not the answer to an effect. */
  private List<Sighting> sightings(Instant[] completions) {
    List<Sighting> sightings = new ArrayList<>();
    for (Call call : calls) {
      for (Attempt attempt : call.attempts()) {
        Answer answer = attempt.answer();
        if (answer.isUnknown() || answer.isNotNow() || (answer.isOk() && mustChange(call))) {
          continue;
        }
        int from = 0;
        int until = -1;
        for (String subject : call.ask.subjects()) {
          for (int index : stepsOn.getOrDefault(subject, List.of())) {
            if (completions[index].isBefore(attempt.invoked())) {
              from = Math.max(from, index + 1);
            }
            if (!steps.get(index).firstAt().isAfter(attempt.completed())) {
              until = Math.max(until, index);
            }
          }
        }
        sightings.add(new Sighting(call, attempt, call.ask.subjects(), from, until));
      }
    }
    return sightings;
  }

  /** Granted only with an effect; the other calls may also be told that all is done already. */
  private static boolean mustChange(Call call) {
    return switch (call.ask) {
      case Ask.Place place -> true;
      case Ask.Renew renew -> true;
      case Ask.SetCapacity set -> true;
      case Ask.Allocate allocate -> true;
      case Ask.Cancel cancel -> false;
      case Ask.Release release -> false;
      case Ask.Confirm confirm -> false;
      case Ask.Post post -> false;
      case Ask.Void take -> false;
      case Ask.ReadHold read -> false;
      case Ask.ReadUnit read -> false;
      case Ask.ReadPool read -> false;
      case Ask.Tidy tidy -> false;
    };
  }

  private void look(Sighting sighting) {
    if (sighting.explained) {
      return;
    }
    Instant from = sighting.attempt.invoked();
    if (sighting.call.ask.isDecidedUnderLocks()) {
      for (String subject : sighting.subjects) {
        Instant changed = lastAt.getOrDefault(subject, Instant.MIN);
        from = changed.isAfter(from) ? changed : from;
      }
    }
    for (Instant now : moments(sighting, from)) {
      Prediction prediction = register.predict(sighting.call.ask, now);
      if (!prediction.changes() && sighting.attempt.answer().agreesWith(prediction.answer())) {
        sighting.explained = true;
        return;
      }
      sighting.closest = prediction.toString();
    }
  }

  /** The moments at which the answer may differ from the one before: the ends of leases. */
  private List<Instant> moments(Sighting sighting, Instant from) {
    Instant until = sighting.attempt.completed();
    List<Instant> moments = new ArrayList<>();
    if (from.isAfter(until)) {
      return moments;
    }
    moments.add(from);
    for (String subject : sighting.subjects) {
      effects.endsOf(subject).stream()
          .filter(end -> end.isAfter(from) && !end.isAfter(until))
          .forEach(moments::add);
    }
    return moments;
  }

  private void unexplained(Sighting sighting) {
    faults.add(
        "no place in the history for "
            + sighting.call.ask
            + " "
            + sighting.attempt
            + "; the register would say "
            + sighting.closest);
  }
}
