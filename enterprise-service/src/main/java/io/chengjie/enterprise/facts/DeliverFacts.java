package io.chengjie.enterprise.facts;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.enterprise.facts.PolicyFacts.Outcome;
import io.chengjie.enterprise.workers.Worker;
import io.chengjie.proto.policy.v1.SubjectFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Delivers facts to policy-service, in order and until it has them all. Every replica works; each
 * subject is with one of them at a time, and a delivery that is repeated changes nothing there.
 */
@ApplicationScoped
class DeliverFacts implements Worker {
  private static final int SUBJECTS_PER_CALL = 50;
  private static final int FACTS_PER_CALL = 500;

  /** Longer than a call with its retries may take. */
  private static final Duration LEASE = Duration.ofSeconds(15);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final Mutations mutations;
  private final FactOutbox outbox;
  private final PolicyFacts policy;
  private final Duration pause;

  DeliverFacts(
      Mutations mutations,
      FactOutbox outbox,
      PolicyFacts policy,
      @ConfigProperty(name = "chengjie.fact-delivery.pause", defaultValue = "400ms")
          Duration pause) {
    this.mutations = mutations;
    this.outbox = outbox;
    this.policy = policy;
    this.pause = pause;
  }

  @Override
  public Duration pause() {
    return pause;
  }

  /** Until nothing is due, or policy-service does not answer. */
  @Override
  public void work() {
    boolean more = true;
    while (more && !Thread.currentThread().isInterrupted()) {
      Map<String, Integer> claimed =
          mutations.transaction(() -> outbox.claim(SUBJECTS_PER_CALL, LEASE));
      more = !claimed.isEmpty() && deliver(next(claimed));
    }
  }

  /**
   * The next facts of the claimed subjects; those for which there is no room now are given back.
   */
  private List<SubjectFacts> next(Map<String, Integer> claimed) {
    Map<String, SubjectFacts.Builder> batches = new LinkedHashMap<>();
    for (RecordedFact fact : mutations.read(() -> outbox.after(claimed, FACTS_PER_CALL))) {
      batches
          .computeIfAbsent(fact.subject, subject -> SubjectFacts.newBuilder().setSubject(subject))
          .addFacts(fact.toProto());
    }
    Map<String, Integer> withoutRoom = new HashMap<>(claimed);
    withoutRoom.keySet().removeAll(batches.keySet());
    note(withoutRoom);
    return batches.values().stream().map(SubjectFacts.Builder::build).toList();
  }

  /**
   * All in one call; when that is refused, each by itself, so that one subject does not stop the
   * others.
   *
   * @return false when policy-service does not answer; what was not delivered waits for its lease
   *     to end
   */
  private boolean deliver(List<SubjectFacts> batches) {
    return switch (policy.deliver(batches)) {
      case Outcome.Delivered(Map<String, Integer> versions) -> {
        note(versions);
        yield true;
      }
      case Outcome.Unreachable() -> {
        batches.forEach(batch -> postpone(batch.getSubject()));
        yield false;
      }
      case Outcome.Gap(int present) -> {
        if (batches.size() > 1) {
          yield deliverEach(batches);
        }
        note(Map.of(batches.getFirst().getSubject(), present));
        yield true;
      }
      case Outcome.Refused() -> {
        if (batches.size() > 1) {
          yield deliverEach(batches);
        }
        postpone(batches.getFirst().getSubject());
        yield true;
      }
    };
  }

  private boolean deliverEach(List<SubjectFacts> batches) {
    return batches.stream().allMatch(batch -> deliver(List.of(batch)));
  }

  private void note(Map<String, Integer> versions) {
    if (!versions.isEmpty()) {
      mutations.transaction(
          () -> {
            new TreeMap<>(versions).forEach(outbox::deliveredUpTo);
            return true;
          });
    }
  }

  private void postpone(String subject) {
    mutations.transaction(
        () -> {
          outbox.postpone(subject, LONGEST_PAUSE);
          return true;
        });
  }
}
