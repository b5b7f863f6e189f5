package io.chengjie.policy.evaluation;

import io.chengjie.policy.catalog.UnderstoodVersion;
import io.chengjie.policy.catalog.VersionInForce;
import io.chengjie.policy.catalog.VersionReading;
import io.chengjie.policy.vocabulary.FactKey;
import io.chengjie.policy.vocabulary.FactSet;
import io.chengjie.proto.policy.v1.PolicyResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Judges many versions over one set of facts. */
@ApplicationScoped
class Judging {
  private final VersionReading reading;

  Judging(VersionReading reading) {
    this.reading = reading;
  }

  /**
   * @param facts those known, given what the catalogue says of the keys that the versions read
   */
  Judged judge(List<VersionInForce> versions, Function<Map<String, FactKey>, FactSet> facts) {
    Map<String, UnderstoodVersion> understood = reading.understand(versions);
    Map<String, FactKey> catalogue = new HashMap<>();
    understood.values().forEach(version -> catalogue.putAll(version.catalogue()));
    FactSet used = facts.apply(catalogue);
    return new Judged(
        used,
        versions.stream()
            .map(
                version ->
                    new PolicyJudgement(
                            version,
                            Optional.ofNullable(understood.get(version.contentHash()))
                                .orElseThrow(),
                            used)
                        .result())
            .toList());
  }

  /**
   * @param used the facts that the versions could read
   */
  record Judged(FactSet used, List<PolicyResult> results) {}
}
