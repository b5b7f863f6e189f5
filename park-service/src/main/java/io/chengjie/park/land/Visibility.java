package io.chengjie.park.land;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.Parcel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a parcel its caller may see: for whom it is set aside and what proves its stages is for
 * officials of the region. Joins the current transaction.
 */
@ApplicationScoped
class Visibility {
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

  Visibility(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  List<Parcel> of(List<Parcel> parcels) {
    Caller caller = Caller.currentIfAny().orElse(Caller.ANONYMOUS);
    if (caller.roles().stream().noneMatch(OFFICIALS::contains)) {
      return parcels.stream().map(Visibility::forAnybody).toList();
    }
    Map<String, String> regions =
        regions(parcels.stream().map(Parcel::getParkId).distinct().toList());
    return parcels.stream()
        .map(
            parcel ->
                caller.mayActIn(regions.getOrDefault(parcel.getParkId(), ""))
                    ? parcel
                    : forAnybody(parcel))
        .toList();
  }

  private static Parcel forAnybody(Parcel parcel) {
    Parcel.Builder visible = parcel.toBuilder().clearEarmark();
    visible.getStagesBuilderList().forEach(stage -> stage.clearEvidence());
    return visible.build();
  }

  private Map<String, String> regions(Collection<String> parkIds) {
    return entityManager
        .createQuery(
            "select p.id, p.regionCode from ParkRecord p where p.id in :ids", Object[].class)
        .setParameter("ids", parkIds)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
  }
}
