package io.chengjie.policy.evaluation;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.policy.catalog.PolicyVersions;
import io.chengjie.policy.vocabulary.FactCatalogue;
import io.chengjie.policy.vocabulary.FactKey;
import io.chengjie.policy.vocabulary.FactSet;
import io.chengjie.policy.vocabulary.FactValue;
import io.chengjie.policy.vocabulary.KnownFact;
import io.chengjie.policy.vocabulary.PlatformKeys;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.policy.v1.EstimateRequest;
import io.chengjie.proto.policy.v1.EstimateResponse;
import io.chengjie.proto.policy.v1.StatedFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says what the policies of a region would grant on facts that the asker states. Nothing is stored.
 */
@ApplicationScoped
class Estimate {
  private final Mutations mutations;
  private final FactCatalogue catalogue;
  private final PolicyVersions versions;
  private final Judging judging;
  private final Clock clock;

  Estimate(
      Mutations mutations,
      FactCatalogue catalogue,
      PolicyVersions versions,
      Judging judging,
      Clock clock) {
    this.mutations = mutations;
    this.catalogue = catalogue;
    this.versions = versions;
    this.judging = judging;
    this.clock = clock;
  }

  EstimateResponse run(EstimateRequest request) {
    return mutations.read(() -> estimate(request));
  }

  private EstimateResponse estimate(EstimateRequest request) {
    LocalDate day = day(request);
    FactSet facts = facts(request);
    return EstimateResponse.newBuilder()
        .addAllItems(
            judging
                .judge(
                    versions.inForceCovering(request.getRegionCode(), day, PolicyVersions.NO_LIMIT),
                    keys -> facts)
                .results())
        .build();
  }

  private LocalDate day(EstimateRequest request) {
    if (!request.hasAsOf()) {
      return BusinessZone.today(clock);
    }
    Optional<LocalDate> day = Question.date(request.getAsOf());
    if (day.isEmpty()) {
      new Violations().add("asOf", ViolationReason.INVALID_DATE).throwIfAny();
    }
    return day.orElseThrow();
  }

  /** The facts stated, and the region, which is stated by name. */
  private FactSet facts(EstimateRequest request) {
    Map<String, FactKey> described =
        catalogue.byKey(
            request.getFactsList().stream().map(StatedFact::getKey).distinct().toList());
    Map<String, KnownFact> facts = new HashMap<>();
    Violations violations = new Violations();
    for (int i = 0; i < request.getFactsCount(); i++) {
      String field = "facts[" + i + "]";
      StatedFact stated = request.getFacts(i);
      FactKey key = described.get(stated.getKey());
      if (key == null) {
        violations.add(
            field + ".key", ViolationReason.UNKNOWN_CODE, "codeList", "fact-definitions");
        continue;
      }
      Optional<FactValue> value = FactValue.parse(key.type(), stated.getValue());
      if (value.isEmpty()) {
        violations.add(field + ".value", ViolationReason.WRONG_TYPE, "expected", key.type().name());
      } else if (facts.containsKey(key.key()) || contradictsRegion(request, stated)) {
        violations.add(field + ".key", ViolationReason.RULE_BROKEN, "rule", "unique");
      } else {
        facts.put(key.key(), new KnownFact(key.key(), value.get(), ""));
      }
    }
    violations.throwIfAny();
    facts.put(
        PlatformKeys.PROJECT_REGION_CODE,
        new KnownFact(
            PlatformKeys.PROJECT_REGION_CODE,
            new FactValue.TextValue(request.getRegionCode()),
            ""));
    return FactSet.of(List.copyOf(facts.values()));
  }

  private static boolean contradictsRegion(EstimateRequest request, StatedFact stated) {
    return stated.getKey().equals(PlatformKeys.PROJECT_REGION_CODE)
        && !stated.getValue().equals(request.getRegionCode());
  }
}
