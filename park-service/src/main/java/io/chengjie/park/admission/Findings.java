package io.chengjie.park.admission;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.park.v1.ErrorReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the rules of admission say about one project, all of them at once. */
final class Findings {
  /**
   * A rule that refuses.
   *
   * @param rule whose source is to be named; empty where the metadata names it
   * @param field of the request
   */
  record Refusal(ErrorReason reason, String rule, String field, Map<String, String> metadata) {
    Refusal from(String source) {
      Map<String, String> more = new LinkedHashMap<>(metadata);
      more.putIfAbsent("source", source);
      return new Refusal(reason, rule, field, more);
    }

    String[] keyValues() {
      return metadata.entrySet().stream()
          .flatMap(entry -> List.of(entry.getKey(), entry.getValue()).stream())
          .toArray(String[]::new);
    }
  }

  private final List<Refusal> refusals = new ArrayList<>();
  private final Set<String> missing = new TreeSet<>();
  private final Set<String> needed = new TreeSet<>();

  void refuse(Refusal refusal) {
    refusals.add(refusal);
  }

  /** A rule could not be judged. */
  void miss(String fact) {
    missing.add(fact);
  }

  /** A rule of this very zone or load could not be judged: nothing is allocated before it can. */
  void need(String fact) {
    missing.add(fact);
    needed.add(fact);
  }

  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  /** In alphabetical order. */
  Set<String> missing() {
    return missing;
  }

  /**
   * @param sources document by rule
   * @throws Rejection the reason of the only refusal, or ADMISSION_REFUSED with all of them
   */
  void throwIfRefused(Map<String, String> sources) {
    if (refusals.isEmpty()) {
      return;
    }
    List<Refusal> sourced =
        refusals.stream()
            .map(
                one -> one.rule().isEmpty() ? one : one.from(sources.getOrDefault(one.rule(), "–")))
            .toList();
    throw withMissing(sourced.size() == 1 ? only(sourced.getFirst()) : all(sourced));
  }

  /**
   * @throws Rejection ADMISSION_FACT_MISSING
   */
  void throwIfNeeded() {
    if (!needed.isEmpty()) {
      throw Rejection.of(ErrorReason.ADMISSION_FACT_MISSING)
          .with("missingFacts", String.join(", ", needed));
    }
  }

  private static Rejection only(Refusal refusal) {
    Rejection rejection = Rejection.of(refusal.reason());
    for (Map.Entry<String, String> entry : refusal.metadata().entrySet()) {
      rejection = rejection.with(entry.getKey(), entry.getValue());
    }
    return rejection;
  }

  private static Rejection all(List<Refusal> refusals) {
    Rejection rejection =
        Rejection.of(ErrorReason.ADMISSION_REFUSED)
            .with(
                "rules",
                refusals.stream()
                    .map(refusal -> refusal.reason().name())
                    .distinct()
                    .collect(Collectors.joining(", ")));
    for (Refusal refusal : refusals) {
      rejection = rejection.violation(refusal.field(), refusal.reason(), refusal.keyValues());
    }
    return rejection;
  }

  private Rejection withMissing(Rejection rejection) {
    return missing.isEmpty()
        ? rejection
        : rejection.with("missingFacts", String.join(", ", missing));
  }
}
