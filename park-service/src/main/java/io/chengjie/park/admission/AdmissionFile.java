package io.chengjie.park.admission;

import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a project stated to emit, and where the rules stand written. Joins the current transaction.
 */
@ApplicationScoped
class AdmissionFile {
  private static final Map<UtilityPool.Kind, String> COLUMNS =
      Map.of(
          UtilityPool.Kind.COD_TA, "cod_ta",
          UtilityPool.Kind.NH3N_TA, "nh3n_ta",
          UtilityPool.Kind.VOC_TA, "voc_ta");

  private final EntityManager entityManager;

  AdmissionFile(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void put(String holdId, Stated stated) {
    if (stated.emitsNothingKnown()) {
      return;
    }
    var insert =
        entityManager
            .createNativeQuery(
                "INSERT INTO hold_admission (hold_id, cod_ta, nh3n_ta, voc_ta, waste_water_m3d)"
                    + " VALUES (:hold, CAST(:cod_ta AS numeric), CAST(:nh3n_ta AS numeric),"
                    + " CAST(:voc_ta AS numeric), CAST(:water AS numeric))")
            .setParameter("hold", holdId)
            .setParameter("water", text(stated.wasteWaterM3d()));
    COLUMNS.forEach((pool, column) -> insert.setParameter(column, text(stated.loads().get(pool))));
    insert.executeUpdate();
  }

  /** What was stated for a hold, in an industry that is known otherwise. */
  Stated of(String holdId, String industryCode) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "SELECT cod_ta, nh3n_ta, voc_ta, waste_water_m3d FROM hold_admission"
                    + " WHERE hold_id = :hold",
                Tuple.class)
            .setParameter("hold", holdId)
            .getResultList();
    return rows.isEmpty()
        ? new Stated(industryCode, Map.of(), null)
        : stated(industryCode, (Tuple) rows.getFirst());
  }

  /** What the live claims of a hold already take of the pools. */
  Map<UtilityPool.Kind, BigDecimal> claimedBy(String holdId) {
    Map<UtilityPool.Kind, BigDecimal> claimed = new EnumMap<>(UtilityPool.Kind.class);
    entityManager
        .createQuery(
            "select p.kind, sum(c.quantity) from PoolClaimRecord c join PoolRecord p on p.id = c.poolId"
                + " where c.holdId = :hold and c.live group by p.kind",
            Object[].class)
        .setParameter("hold", holdId)
        .getResultStream()
        .forEach(row -> claimed.put((UtilityPool.Kind) row[0], (BigDecimal) row[1]));
    return claimed;
  }

  /** Document by rule, as it is on the day. */
  Map<String, String> sourcesOn(LocalDate day) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "SELECT rule, source FROM admission_rule_source WHERE valid_from <= :day"
                    + " AND (valid_until IS NULL OR valid_until > :day)",
                Tuple.class)
            .setParameter("day", day)
            .getResultList();
    Map<String, String> sources = new HashMap<>();
    for (Object row : rows) {
      Tuple rule = (Tuple) row;
      sources.put(rule.get("rule", String.class), rule.get("source", String.class));
    }
    return sources;
  }

  private static Stated stated(String industryCode, Tuple row) {
    Map<UtilityPool.Kind, BigDecimal> loads = new EnumMap<>(UtilityPool.Kind.class);
    COLUMNS.forEach(
        (pool, column) -> {
          BigDecimal load = row.get(column, BigDecimal.class);
          if (load != null) {
            loads.put(pool, load);
          }
        });
    return new Stated(industryCode, loads, row.get("waste_water_m3d", BigDecimal.class));
  }

  /** A NULL without a type is no number to the database. */
  private static @Nullable String text(@Nullable BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }
}
