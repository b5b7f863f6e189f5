package io.chengjie.policy.evaluation;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.policy.vocabulary.FactKey;
import io.chengjie.policy.vocabulary.FactSet;
import io.chengjie.policy.vocabulary.FactSubject;
import io.chengjie.policy.vocabulary.FactType;
import io.chengjie.policy.vocabulary.FactValue;
import io.chengjie.policy.vocabulary.KnownFact;
import io.chengjie.policy.vocabulary.PlatformKeys;
import io.chengjie.proto.policy.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers what is known of the subjects of a question, in two statements however many facts and
 * policies there are.
 */
@ApplicationScoped
class FactGathering {
  private final FactStore store;

  FactGathering(FactStore store) {
    this.store = store;
  }

  /**
   * @throws Rejection FACT_VERSION_NOT_REACHED
   */
  Gathered gather(Question question) {
    Map<String, Integer> versions = store.versions(question.subjects(), question.limit());
    question
        .minimumVersions()
        .forEach(
            (subject, wanted) -> {
              int present = versions.getOrDefault(subject, 0);
              if (present < wanted) {
                throw Rejection.of(ErrorReason.FACT_VERSION_NOT_REACHED)
                    .with("subject", subject)
                    .with("wanted", wanted)
                    .with("present", present);
              }
            });
    return new Gathered(
        versions, store.valid(question.subjects(), question.asOf(), question.limit()));
  }

  /**
   * What is known.
   *
   * @param versions of the facts by subject
   */
  record Gathered(Map<String, Integer> versions, List<FactStore.Valid> facts) {

    Optional<String> projectRegion() {
      return projectText(PlatformKeys.PROJECT_REGION_CODE);
    }

    Optional<String> projectEnterprise() {
      return projectText(PlatformKeys.PROJECT_ENTERPRISE_ID);
    }

    private Optional<String> projectText(String key) {
      return used(Map.of(key, FactKey.of(key, FactType.TEXT, FactSubject.PROJECT))).text(key);
    }

    /**
     * Those facts whose keys are in the catalogue given, about whom and of the type that it says.
     */
    FactSet used(Map<String, FactKey> catalogue) {
      Map<String, FactKey> keys = new HashMap<>(catalogue);
      keys.put(
          PlatformKeys.PROJECT_REGION_CODE,
          FactKey.of(PlatformKeys.PROJECT_REGION_CODE, FactType.TEXT, FactSubject.PROJECT));
      List<KnownFact> used = new ArrayList<>();
      for (FactStore.Valid fact : facts) {
        FactKey key = keys.get(fact.key());
        if (key != null && key.type() == fact.type() && isAbout(fact, key.subject())) {
          FactValue.parse(fact.type(), fact.value())
              .ifPresent(value -> used.add(new KnownFact(fact.key(), value, fact.id())));
        }
      }
      return FactSet.of(used);
    }

    private static boolean isAbout(FactStore.Valid fact, FactSubject subject) {
      return switch (subject) {
        case PROJECT -> fact.subject().startsWith("projects/");
        case ENTERPRISE -> fact.subject().startsWith("enterprises/");
      };
    }
  }
}
