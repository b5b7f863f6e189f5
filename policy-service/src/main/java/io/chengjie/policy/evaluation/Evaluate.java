package io.chengjie.policy.evaluation;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.time.Instants;
import io.chengjie.policy.catalog.PolicyVersions;
import io.chengjie.policy.catalog.VersionInForce;
import io.chengjie.policy.evaluation.FactGathering.Gathered;
import io.chengjie.policy.evaluation.Judging.Judged;
import io.chengjie.proto.policy.v1.EvaluateRequest;
import io.chengjie.proto.policy.v1.Evaluation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says what the published policies grant on a day, from the facts delivered, and keeps the answer.
 */
@ApplicationScoped
class Evaluate {
  private final Mutations mutations;
  private final FactGathering gathering;
  private final PolicyVersions versions;
  private final Judging judging;
  private final KeptEvaluations kept;
  private final DatabaseClock clock;

  Evaluate(
      Mutations mutations,
      FactGathering gathering,
      PolicyVersions versions,
      Judging judging,
      KeptEvaluations kept,
      DatabaseClock clock) {
    this.mutations = mutations;
    this.gathering = gathering;
    this.versions = versions;
    this.judging = judging;
    this.kept = kept;
    this.clock = clock;
  }

  Evaluation run(EvaluateRequest request) {
    Question question = Question.of(request);
    Caller caller = Caller.current();
    if (!question.enterpriseId().isEmpty()) {
      caller.requireEnterprise(question.enterpriseId());
    }
    Evaluation evaluation = mutations.read(() -> answer(question, caller));
    return mutations
        .read(() -> kept.find(evaluation.getId()))
        .orElseGet(() -> mutations.transaction(() -> kept.keep(evaluation)));
  }

  private Evaluation answer(Question question, Caller caller) {
    Gathered gathered = gathering.gather(question);
    if (!question.projectId().isEmpty()) {
      caller.requireEnterprise(gathered.projectEnterprise().orElse(""));
    }
    Judged judged = judging.judge(inForce(question, gathered), gathered::used);
    Evaluation evaluation =
        Evaluation.newBuilder()
            .setProjectId(question.projectId())
            .setEnterpriseId(question.enterpriseId())
            .setAsOf(question.asOf().toString())
            .setKnownAt(Instants.toProto(question.knownAt().orElseGet(() -> knownNow(gathered))))
            .putAllFactVersions(gathered.versions())
            .setFactsHash(EvaluationHash.of(judged.used()))
            .addAllItems(judged.results())
            .build();
    return evaluation.toBuilder().setId(EvaluationHash.id(evaluation, question.knownAt())).build();
  }

  /**
   * Named policies, wherever they apply; else those of the project's region and the regions above
   * it.
   */
  private List<VersionInForce> inForce(Question question, Gathered gathered) {
    if (!question.policyIds().isEmpty()) {
      return versions.inForceOf(question.policyIds(), question.asOf(), question.limit());
    }
    Optional<String> region = gathered.projectRegion();
    return region.isPresent()
        ? versions.inForceCovering(region.get(), question.asOf(), question.limit())
        : versions.inForce(question.asOf(), question.limit());
  }

  /** Now; or a little later, where the clock of the fact's recorder is ahead of ours. */
  private Instant knownNow(Gathered gathered) {
    return Stream.concat(
            Stream.of(clock.now()), gathered.facts().stream().map(FactStore.Valid::knownFrom))
        .max(Instant::compareTo)
        .orElseThrow();
  }
}
