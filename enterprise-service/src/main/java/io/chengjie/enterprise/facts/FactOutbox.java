package io.chengjie.enterprise.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which subjects have facts that policy-service does not know yet. All times are by the database
 * clock.
 */
@ApplicationScoped
class FactOutbox {
  private final EntityManager entities;

  FactOutbox(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Takes subjects that are due; nobody else takes them until the lease has run out. Rows that are
   * locked are passed over.
   *
   * @return subject → version delivered so far
   */
  Map<String, Integer> claim(int limit, Duration lease) {
    @SuppressWarnings("unchecked") // columns as returned
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "WITH due AS (SELECT subject FROM fact_subject"
                    + " WHERE delivered_version < last_version AND deliver_after <= clock_timestamp()"
                    + " ORDER BY deliver_after LIMIT :limit FOR UPDATE SKIP LOCKED)"
                    + " UPDATE fact_subject SET attempts = attempts + 1,"
                    + " deliver_after = clock_timestamp() + make_interval(secs => :lease)"
                    + " FROM due WHERE fact_subject.subject = due.subject"
                    + " RETURNING fact_subject.subject, fact_subject.delivered_version")
            .setParameter("limit", limit)
            .setParameter("lease", (double) lease.toSeconds())
            .getResultList();
    Map<String, Integer> claimed = new TreeMap<>();
    rows.forEach(row -> claimed.put((String) row[0], (Integer) row[1]));
    return claimed;
  }

  /** The facts after those versions, by subject and version, at most {@code limit} in all. */
  List<RecordedFact> after(Map<String, Integer> versions, int limit) {
    @SuppressWarnings("unchecked") // the result class is given
    List<RecordedFact> facts =
        entities
            .createNativeQuery(
                "SELECT fact.* FROM unnest(CAST(:subjects AS text[]), CAST(:versions AS int[]))"
                    + " AS done (subject, version)"
                    + " JOIN fact ON fact.subject = done.subject AND fact.version > done.version"
                    + " ORDER BY fact.subject, fact.version",
                RecordedFact.class)
            .setParameter("subjects", versions.keySet().toArray(String[]::new))
            .setParameter("versions", versions.values().toArray(Integer[]::new))
            .setMaxResults(limit)
            .getResultList();
    return facts;
  }

  /** Policy-service has the subject's facts up to this version, more or less than we thought. */
  void deliveredUpTo(String subject, int version) {
    entities
        .createNativeQuery(
            "UPDATE fact_subject SET delivered_version = least(:version, last_version),"
                + " attempts = 0, deliver_after = clock_timestamp() WHERE subject = :subject")
        .setParameter("version", version)
        .setParameter("subject", subject)
        .executeUpdate();
  }

  /** Not again before a pause that doubles with each failure, up to {@code longest}. */
  void postpone(String subject, Duration longest) {
    entities
        .createNativeQuery(
            "UPDATE fact_subject SET deliver_after = clock_timestamp()"
                + " + make_interval(secs => least(:longest, 0.25 * power(2, least(attempts, 20))))"
                + " WHERE subject = :subject")
        .setParameter("longest", (double) longest.toSeconds())
        .setParameter("subject", subject)
        .executeUpdate();
  }
}
