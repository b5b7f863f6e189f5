package io.chengjie.park.parks;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.proto.common.v1.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may know more of a region than everybody: whose claims there are, what must be paid at least,
 * what proves a stage. Counties compete for projects, so that these are its own officials. Joins
 * the current transaction.
 */
@ApplicationScoped
public class Clearance {
  private static final Set<Role> OFFICIALS =
      Set.of(
          Role.PROMOTION_OFFICER,
          Role.DEPARTMENT_OFFICER,
          Role.PARK_OPERATOR,
          Role.FINANCE_REVIEWER,
          Role.COMMANDER,
          Role.AUDITOR,
          Role.SERVICE);

  private final EntityManager entityManager;

  Clearance(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Whether the caller is an official of the region. */
  public static boolean isGiven(Caller caller, String regionCode) {
    return isOfficial(caller) && caller.mayActIn(regionCode);
  }

  /** Whether prices are for the caller: an enterprise, and who acts for one, sees every offer. */
  public static boolean isOffered(Caller caller) {
    return caller.has(Role.ENTERPRISE_USER) || caller.has(Role.AGENT);
  }

  /** Those of the parks that lie in a region of which the present caller is an official. */
  public Set<String> among(Collection<String> parkIds) {
    Caller caller = Caller.currentIfAny().orElse(Caller.ANONYMOUS);
    if (parkIds.isEmpty() || !isOfficial(caller)) {
      return Set.of();
    }
    return entityManager
        .createQuery(
            "select p.id, p.regionCode from ParkRecord p where p.id in :ids", Object[].class)
        .setParameter("ids", Set.copyOf(parkIds))
        .getResultStream()
        .filter(row -> caller.mayActIn((String) row[1]))
        .map(row -> (String) row[0])
        .collect(Collectors.toSet());
  }

  private static boolean isOfficial(Caller caller) {
    return OFFICIALS.stream().anyMatch(caller::has);
  }
}
