package io.chengjie.policy.catalog;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.policy.vocabulary.RegionCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
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

  /**
   * Those in force on the day and published at or before the instant, in the order of the policies'
   * codes.
   */
  public List<VersionInForce> inForce(LocalDate day, Instant knownAt) {
    return rows.inForce(day, knownAt, "", Set.of());
  }

  /** As above, of policies that apply in the region: its own, and those of the regions above it. */
  public List<VersionInForce> inForceCovering(String region, LocalDate day, Instant knownAt) {
    return rows.inForce(day, knownAt, "p.regionCode", RegionCode.withThoseAbove(region));
  }

  /**
   * As above, of these policies wherever they apply.
   *
   * @throws Rejection RESOURCE_NOT_FOUND when there is no such policy
   */
  public List<VersionInForce> inForceOf(
      Collection<String> policyIds, LocalDate day, Instant knownAt) {
    Set<String> existing = policies.existing(policyIds);
    for (String id : policyIds) {
      if (!existing.contains(id)) {
        throw Missing.policy(id);
      }
    }
    return rows.inForce(day, knownAt, "p.id", existing);
  }
}
