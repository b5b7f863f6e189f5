package io.chengjie.policy.evaluation;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.time.Instants;
import io.chengjie.policy.catalog.PolicyVersions;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.policy.v1.EvaluateRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked.
 *
 * @param projectId empty when asked for an enterprise alone
 * @param enterpriseId empty when not yet known
 * @param knownAt absent means everything that has arrived
 * @param policyIds empty means all in force
 * @param minimumVersions least version of the facts by subject
 */
record Question(
    String projectId,
    String enterpriseId,
    LocalDate asOf,
    Optional<Instant> knownAt,
    List<String> policyIds,
    Map<String, Integer> minimumVersions) {
  private static final String PROJECTS = "projects/";
  private static final String ENTERPRISES = "enterprises/";

  /**
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED
   */
  static Question of(EvaluateRequest request) {
    Violations violations = new Violations();
    if (request.getProjectId().isEmpty() && request.getEnterpriseId().isEmpty()) {
      violations.add("projectId", ViolationReason.REQUIRED);
    }
    Optional<LocalDate> asOf = date(request.getAsOf());
    if (asOf.isEmpty()) {
      violations.add("asOf", ViolationReason.INVALID_DATE);
    }
    violations.throwIfAny();
    Question question =
        new Question(
            request.getProjectId(),
            request.getEnterpriseId(),
            asOf.orElseThrow(),
            request.hasKnownAt()
                ? Optional.of(Instants.of(request.getKnownAt()))
                : Optional.empty(),
            request.getPolicyIdsList().stream().sorted().distinct().toList(),
            request.getMinimumFactVersionsMap());
    question.minimumVersions.keySet().stream()
        .filter(subject -> !question.subjects().contains(subject))
        .forEach(
            subject ->
                violations.add(
                    "minimumFactVersions[" + subject + "]",
                    ViolationReason.RULE_BROKEN,
                    "rule",
                    "in " + question.subjects()));
    violations.throwIfAny();
    return question;
  }

  static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }

  /** Whose facts answer it. */
  List<String> subjects() {
    return List.of(PROJECTS + projectId, ENTERPRISES + enterpriseId).stream()
        .filter(subject -> !subject.endsWith("/"))
        .toList();
  }

  String projectSubject() {
    return PROJECTS + projectId;
  }

  /** The instant, or later than everything. */
  Instant limit() {
    return knownAt.orElse(PolicyVersions.NO_LIMIT);
  }
}
