package io.chengjie.enterprise.facts;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.enterprise.values.CivilDates;
import io.chengjie.proto.common.v1.Fact;
import io.chengjie.proto.common.v1.Fact.Source;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.enterprise.v1.ErrorReason;
import io.chengjie.proto.policy.v1.FactDefinition;
import io.chengjie.proto.policy.v1.FactDefinition.Subject;
import io.chengjie.proto.policy.v1.FactDefinition.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be recorded, by whom. */
final class FactRules {
  /** Officers vouch for what they record; COMPUTED is for the platform alone. */
  private static final Set<Source> OFFICERS =
      Set.of(Source.DECLARED, Source.AGENCY, Source.DOCUMENT);

  private static final Map<Role, Set<Source>> SOURCES =
      Map.of(
          Role.ENTERPRISE_USER,
          Set.of(Source.DECLARED),
          Role.AGENT,
          Set.of(Source.DECLARED, Source.DOCUMENT),
          Role.EXTERNAL_SYSTEM,
          Set.of(Source.AGENCY),
          Role.PROMOTION_OFFICER,
          OFFICERS,
          Role.DEPARTMENT_OFFICER,
          OFFICERS,
          Role.REGISTRATION_OFFICER,
          OFFICERS);

  private FactRules() {}

  /**
   * @throws Rejection FACT_SOURCE_NOT_ALLOWED
   */
  static void checkSources(List<Fact> facts, Caller caller) {
    for (Fact fact : facts) {
      boolean allowed =
          caller.roles().stream()
              .anyMatch(role -> SOURCES.getOrDefault(role, Set.of()).contains(fact.getSource()));
      if (!allowed) {
        throw Rejection.of(ErrorReason.FACT_SOURCE_NOT_ALLOWED).with("source", fact.getSource());
      }
    }
  }

  /**
   * @throws Rejection VALIDATION_FAILED with everything that the facts say wrong by themselves
   */
  static void checkContent(List<Fact> facts) {
    Violations violations = new Violations();
    for (int i = 0; i < facts.size(); i++) {
      checkContent(facts.get(i), "facts[" + i + "].", violations);
    }
    violations.throwIfAny();
  }

  private static void checkContent(Fact fact, String path, Violations violations) {
    Optional<LocalDate> from = CivilDates.parse(fact.getValidFrom());
    if (from.isEmpty()) {
      violations.add(path + "validFrom", ViolationReason.INVALID_DATE);
    }
    if (fact.hasValidTo()) {
      Optional<LocalDate> to = CivilDates.parse(fact.getValidTo());
      if (to.isEmpty() || from.isPresent() && !to.get().isAfter(from.get())) {
        violations.add(path + "validTo", ViolationReason.INVALID_DATE);
      }
    }
    if (fact.hasDateValue() && CivilDates.parse(fact.getDateValue()).isEmpty()) {
      violations.add(path + "dateValue", ViolationReason.INVALID_DATE);
    }
    if (fact.getSource() == Source.DOCUMENT && fact.getEvidenceId().isBlank()) {
      violations.add(path + "evidenceId", ViolationReason.REQUIRED);
    }
  }

  /**
   * @throws Rejection FACT_KEY_UNKNOWN or FACT_TYPE_MISMATCH of the first, with every such fact as
   *     violation
   */
  static void checkCatalogue(List<Fact> facts, Map<String, FactDefinition> definitions) {
    checkKeys(facts, definitions);
    checkTypes(facts, definitions);
  }

  private static void checkKeys(List<Fact> facts, Map<String, FactDefinition> definitions) {
    Rejection rejection = null;
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      if (!isAbout(fact, definitions.get(fact.getKey()))) {
        Rejection first =
            rejection == null
                ? Rejection.of(ErrorReason.FACT_KEY_UNKNOWN).with("key", fact.getKey())
                : rejection;
        rejection =
            first.violation(
                "facts[" + i + "].key", ErrorReason.FACT_KEY_UNKNOWN, "key", fact.getKey());
      }
    }
    if (rejection != null) {
      throw rejection;
    }
  }

  private static void checkTypes(List<Fact> facts, Map<String, FactDefinition> definitions) {
    Rejection rejection = null;
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      Type expected = Objects.requireNonNull(definitions.get(fact.getKey())).getType();
      if (type(fact) != expected) {
        String name = expected.name();
        Rejection first =
            rejection == null
                ? Rejection.of(ErrorReason.FACT_TYPE_MISMATCH)
                    .with("key", fact.getKey())
                    .with("expected", name)
                : rejection;
        rejection =
            first.violation(
                "facts[" + i + "]",
                ErrorReason.FACT_TYPE_MISMATCH,
                "key",
                fact.getKey(),
                "expected",
                name);
      }
    }
    if (rejection != null) {
      throw rejection;
    }
  }

  /** A key of enterprises says nothing about a project. */
  private static boolean isAbout(Fact fact, @Nullable FactDefinition definition) {
    if (definition == null) {
      return false;
    }
    Subject subject =
        fact.getSubject().startsWith("enterprises/") ? Subject.ENTERPRISE : Subject.PROJECT;
    return definition.getSubject() == subject;
  }

  private static Type type(Fact fact) {
    return switch (fact.getValueCase()) {
      case BOOLEAN_VALUE -> Type.BOOLEAN;
      case DECIMAL_VALUE -> Type.DECIMAL;
      case TEXT_VALUE -> Type.TEXT;
      case DATE_VALUE -> Type.DATE;
      case VALUE_NOT_SET -> Type.TYPE_UNSPECIFIED;
    };
  }
}
