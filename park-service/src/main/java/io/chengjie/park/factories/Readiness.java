package io.chengjie.park.factories;

import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.ReadinessItem;
import io.chengjie.proto.park.v1.UnitReadiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The checklists of units, by the template of a day. Joins the current transaction. */
@ApplicationScoped
class Readiness {
  private static final String HOLDS_ON =
      "i.validFrom <= :day and (i.validUntil is null or i.validUntil > :day)";

  private final EntityManager entityManager;

  Readiness(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** By unit id, from one query. */
  Map<String, UnitReadiness> of(Collection<String> unitIds, LocalDate day) {
    Map<String, UnitReadiness.Builder> lists = new HashMap<>();
    unitIds.forEach(id -> lists.put(id, UnitReadiness.newBuilder()));
    entityManager
        .createQuery(
            "select u.id, i, d from UnitRecord u cross join ReadinessItemRecord i"
                + " left join ReadinessRecord d on d.unitId = u.id and d.itemCode = i.code"
                + " and d.reopenedAt is null"
                + " where u.id in :ids and "
                + HOLDS_ON
                + " order by u.id, i.position, i.code",
            Object[].class)
        .setParameter("ids", unitIds)
        .setParameter("day", day)
        .getResultStream()
        .forEach(
            row ->
                lists
                    .computeIfAbsent((String) row[0], id -> UnitReadiness.newBuilder())
                    .addItems(item((ReadinessItemRecord) row[1], (ReadinessRecord) row[2])));
    Map<String, UnitReadiness> readiness = new HashMap<>();
    lists.forEach((id, list) -> readiness.put(id, list.setPercent(percent(list)).build()));
    return readiness;
  }

  /**
   * @throws io.chengjie.chassis.errors.Rejection RESOURCE_NOT_FOUND when the template of the day
   *     has no such item
   */
  void requireItem(String code, LocalDate day) {
    List<String> found =
        entityManager
            .createQuery(
                "select i.code from ReadinessItemRecord i where i.code = :code and " + HOLDS_ON,
                String.class)
            .setParameter("code", code)
            .setParameter("day", day)
            .getResultList();
    NotFound.unless(found.isEmpty() ? null : found, "readiness item", code);
  }

  static boolean isOpen(ReadinessItem item) {
    return !item.hasDoneOn();
  }

  /** Rounded down, so that 100 means everything; a template without items is done. */
  private static int percent(UnitReadiness.Builder list) {
    int items = list.getItemsCount();
    long done = list.getItemsList().stream().filter(item -> !isOpen(item)).count();
    return items == 0 ? 100 : (int) (done * 100 / items);
  }

  private static ReadinessItem item(ReadinessItemRecord item, @Nullable ReadinessRecord done) {
    ReadinessItem.Builder message =
        ReadinessItem.newBuilder().setCode(item.code).setNameZh(item.nameZh).setNameEn(item.nameEn);
    Optional.ofNullable(done)
        .ifPresent(
            row -> {
              message.setDoneOn(row.doneOn.toString()).setDoneBy(row.doneBy);
              if (!row.explanation.isEmpty()) {
                message.setExplanation(row.explanation);
              }
            });
    return message.build();
  }
}
