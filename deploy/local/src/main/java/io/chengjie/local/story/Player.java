package io.chengjie.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.chengjie.local.Failure;
import java.time.Duration;
import java.util.List;

/** Plays single steps against a gateway and keeps what they save. */
final class Player {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int CONFLICT = 409;

  private final Rest rest;
  private final Values values;

  Player(Rest rest, Values values) {
    this.rest = rest;
    this.values = values;
  }

  /** What came back, and how it differs from what was expected. */
  record Outcome(Answer answer, List<String> differences) {
    boolean isAsExpected() {
      return differences.isEmpty();
    }
  }

  boolean skips(Step step) {
    return step.has("unlessFound") && values.isFound(step.text("unlessFound"));
  }

  /** Sends the step, again and again while it may, and saves what it names. */
  Outcome play(Step step) {
    long deadline = System.nanoTime() + Duration.ofSeconds(step.withinSeconds()).toNanos();
    Outcome outcome = once(step);
    while (!outcome.isAsExpected() && System.nanoTime() < deadline) {
      pause();
      outcome = once(step);
    }
    Answer answer = outcome.answer();
    step.saved().forEach((name, selector) -> values.put(name, answer.value(selector.asText())));
    return outcome;
  }

  private Outcome once(Step step) {
    Answer answer = rest.send(step, values);
    if (answer.status() == CONFLICT && step.has("find")) {
      return new Outcome(found(step), List.of());
    }
    return new Outcome(answer, Expectation.differences(step, answer, values));
  }

  /** The thing that was there before: the first of a list, or the thing itself. */
  private Answer found(Step step) {
    String path = values.fill(step.text("find")).substring("GET ".length());
    Answer read = rest.get(step.text("as"), path);
    JsonNode items = read.body().path("items");
    step.saved().keySet().forEach(values::markFound);
    return new Answer(read.status(), read.headers(), items.isArray() ? items.path(0) : read.body());
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted", e);
    }
  }
}
