package io.chengjie.policy.catalog;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The versions as the other features read them. */
@ApplicationScoped
public class PolicyVersions {
  /** Later than everything: no limit to what was known. */
  public static final Instant NO_LIMIT = Instant.parse("9999-12-31T00:00:00Z");

  private final PolicyVersionRows rows;
  private final Policies policies;

  PolicyVersions(PolicyVersionRows rows, Policies policies) {
    this.rows = rows;
    this.policies = policies;
  }

  /** Those of the versions that exist, read at once. */
  public List<VersionHead> heads(Collection<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return rows.list("id in ?1", ids).stream()
        .map(
            row ->
                new VersionHead(
                    row.id, row.state == VersionState.PUBLISHED, Optional.ofNullable(row.fundId)))
        .toList();
  }

  /** Those in force on the day and published at or before the instant, of all regions, in the order of the policies' codes. */
  public List<VersionInForce> inForce(LocalDate day, Instant knownAt) {
    return inForce(day, knownAt, "true = true", List.of());
  }

  /** As above, of policies of these regions only. */
  public List<VersionInForce> inForceIn(Collection<String> regions, LocalDate day, Instant knownAt) {
    return inForce(day, knownAt, "p.regionCode in (:wanted)", regions);
  }

  /**
   * As above, of these policies only.
   *
   * @throws Rejection RESOURCE_NOT_FOUND when there is no such policy
   */
  public List<VersionInForce> inForceOf(
      Collection<String> policyIds, LocalDate day, Instant knownAt) {
    Set<String> existing = policies.existing(policyIds);
    List<String> missing = new ArrayList<>(policyIds);
    missing.removeAll(existing);
    if (!missing.isEmpty()) {
      throw Rejection.of(ErrorReason.RESOURCE_NOT_FOUND)
          .with("resource", "policies")
          .with("id", missing.getFirst());
    }
    return inForce(day, knownAt, "p.id in (:wanted)", policyIds);
  }

  private List<VersionInForce> inForce(
      LocalDate day, Instant knownAt, String which, Collection<String> wanted) {
    var query =
        rows.getEntityManager()
            .createQuery(
                "select new io.chengjie.policy.catalog.VersionInForce(p.id, p.code, p.nameZh,"
                    + " p.regionCode, v.id, v.number, v.content, v.contentHash)"
                    + " from PolicyVersionEntity v join PolicyEntity p on p.id = v.policyId"
                    + " where v.state = :published and v.effectiveFrom <= :day"
                    + " and (v.effectiveTo is null or v.effectiveTo > :day)"
                    + " and v.publishTime <= :knownAt and "
                    + which
                    + " order by p.code",
                VersionInForce.class)
            .setParameter("published", VersionState.PUBLISHED)
            .setParameter("day", day)
            .setParameter("knownAt", knownAt);
    if (which.contains(":wanted")) {
      query.setParameter("wanted", wanted);
    }
    return query.getResultList();
  }
}
