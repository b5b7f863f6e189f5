package io.chengjie.policy.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rows of the versions. */
@ApplicationScoped
class PolicyVersionRows implements PanacheRepositoryBase<PolicyVersionEntity, String> {

  Optional<PolicyVersionEntity> find(String policyId, int number) {
    return find("policyId = ?1 and number = ?2", policyId, number).firstResultOptional();
  }

  /** Newest first. */
  List<PolicyVersionEntity> page(String policyId, boolean withDrafts, int before, int limit) {
    return find(
            "policyId = :policy and number < :before and (:drafts = true or state = :published)"
                + " order by number desc",
            Parameters.with("policy", policyId)
                .and("before", before)
                .and("drafts", withDrafts)
                .and("published", VersionState.PUBLISHED))
        .range(0, limit - 1)
        .list();
  }

  List<PolicyVersionEntity> published(String policyId) {
    return list("policyId = ?1 and state = ?2", policyId, VersionState.PUBLISHED);
  }

  int lastNumber(String policyId) {
    return getEntityManager()
        .createQuery(
            "select coalesce(max(v.number), 0) from PolicyVersionEntity v where v.policyId ="
                + " :policy",
            Integer.class)
        .setParameter("policy", policyId)
        .getSingleResult();
  }

  /**
   * Published versions with their policies, in one statement.
   *
   * @param attribute attribute of the policy that must have one of the values; empty means all
   *     policies
   */
  List<VersionInForce> inForce(
      LocalDate day, Instant knownAt, String attribute, Collection<String> values) {
    var query =
        getEntityManager()
            .createQuery(
                "select new io.chengjie.policy.catalog.VersionInForce(p.id, p.code, p.nameZh,"
                    + " p.regionCode, v.id, v.number, v.content, v.contentHash)"
                    + " from PolicyVersionEntity v join PolicyEntity p on p.id = v.policyId"
                    + " where v.state = :published and v.effectiveFrom <= :day"
                    + " and (v.effectiveTo is null or v.effectiveTo > :day)"
                    + " and v.publishTime <= :knownAt"
                    + (attribute.isEmpty() ? "" : " and " + attribute + " in (:values)")
                    + " order by p.code",
                VersionInForce.class)
            .setParameter("published", VersionState.PUBLISHED)
            .setParameter("day", day)
            .setParameter("knownAt", knownAt);
    if (!attribute.isEmpty()) {
      query.setParameter("values", values);
    }
    return query.getResultList();
  }
}
