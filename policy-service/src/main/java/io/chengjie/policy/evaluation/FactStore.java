package io.chengjie.policy.evaluation;

import io.chengjie.policy.vocabulary.FactType;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** This service's own copy of the facts. */
@ApplicationScoped
class FactStore implements PanacheRepositoryBase<FactSubjectEntity, String> {

  /** A fact that holds on the day that was asked for. */
  record Valid(
      String subject, String key, FactType type, String value, String id, Instant knownFrom) {}

  /**
   * The subjects, made where they are new, locked until the transaction ends: always in the order
   * of their names, so that no two deliveries wait for each other.
   */
  Map<String, FactSubjectEntity> lock(Collection<String> subjects) {
    List<String> ordered = subjects.stream().sorted().distinct().toList();
    getEntityManager()
        .createNativeQuery(
            "INSERT INTO fact_subject (subject) SELECT s FROM unnest(:subjects) AS s ORDER BY s"
                + " ON CONFLICT (subject) DO NOTHING")
        .setParameter("subjects", ordered.toArray(String[]::new))
        .executeUpdate();
    Map<String, FactSubjectEntity> locked = new TreeMap<>();
    find("subject in ?1 order by subject", ordered)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list()
        .forEach(row -> locked.put(row.subject, row));
    return locked;
  }

  /** Version that each subject had at the instant; 0 where nothing was delivered. */
  Map<String, Integer> versions(Collection<String> subjects, Instant knownAt) {
    Map<String, Integer> versions = new TreeMap<>();
    subjects.forEach(subject -> versions.put(subject, 0));
    getEntityManager()
        .createQuery(
            "select f.position.subject, max(f.position.version) from DeliveredFactEntity f"
                + " where f.position.subject in (:subjects) and f.knownFrom <= :knownAt"
                + " group by f.position.subject",
            Tuple.class)
        .setParameter("subjects", subjects)
        .setParameter("knownAt", knownAt)
        .getResultList()
        .forEach(row -> versions.put(row.get(0, String.class), row.get(1, Integer.class)));
    return versions;
  }

  /**
   * Of each key the fact that was learned last among those whose validity covers the day, as known
   * at the instant.
   */
  List<Valid> valid(Collection<String> subjects, LocalDate day, Instant knownAt) {
    List<Tuple> rows =
        getEntityManager()
            .createNativeQuery(
                "SELECT DISTINCT ON (subject, key) subject, key, type, value, id, known_from"
                    + " FROM delivered_fact WHERE subject = ANY (:subjects) AND valid_from <= :day"
                    + " AND (valid_to IS NULL OR valid_to > :day) AND known_from <= :knownAt"
                    + " ORDER BY subject, key, known_from DESC, version DESC",
                Tuple.class)
            .setParameter("subjects", subjects.toArray(String[]::new))
            .setParameter("day", day)
            .setParameter("knownAt", knownAt.atOffset(ZoneOffset.UTC))
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Valid(
                    row.get(0, String.class),
                    row.get(1, String.class),
                    FactType.valueOf(row.get(2, String.class)),
                    row.get(3, String.class),
                    row.get(4, String.class),
                    row.get(5, Instant.class)))
        .toList();
  }
}
