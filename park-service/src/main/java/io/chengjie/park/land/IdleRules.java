package io.chengjie.park.land;

import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.park.listing.Conditions;
import io.chengjie.proto.park.v1.IdleLand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The idle-land rules in force, which are dated data. Joins the current transaction. */
@ApplicationScoped
class IdleRules {
  private final EntityManager entityManager;

  IdleRules(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** The clock with the rules of the day. */
  IdleClock on(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, BusinessZone.SHANGHAI);
    List<?> rows =
        entityManager
            .createNativeQuery(
                "SELECT DISTINCT ON (rule) rule, months, share_numerator, share_denominator, fee_share,"
                    + " reclaim_months, source FROM idle_land_rule WHERE effective_from <= :today"
                    + " ORDER BY rule, effective_from DESC",
                Tuple.class)
            .setParameter("today", today)
            .getResultList();
    return new IdleClock(rows.stream().map(row -> rule((Tuple) row)).toList(), today);
  }

  /** Adds the condition that parcels {@code r} stand idle. */
  static void whereIdle(Conditions conditions, IdleClock clock) {
    List<IdleRule> rules = clock.rules();
    conditions.and(
        rules.stream()
            .map(rule -> condition(rule, "begin" + rules.indexOf(rule)))
            .collect(Collectors.joining(" or ", "(", rules.isEmpty() ? "1 = 0)" : ")")));
    rules.forEach(
        rule -> conditions.with("begin" + rules.indexOf(rule), rule.lastBegin(clock.today())));
  }

  private static String condition(IdleRule rule, String begin) {
    IdleRule.Share share = rule.share();
    if (share == null) {
      return "(r.development.actualStartOn is null and r.development.agreedStartOn <= :%s)"
          .formatted(begin);
    }
    String part =
        rule.rule() == IdleLand.Rule.STOPPED_WITH_LITTLE_AREA
            ? "r.development.developedAreaSquareMetres * %d < r.areaSquareMetres * %d"
            : "r.development.investedShare * %d < %d";
    return "(r.development.stoppedOn <= :%s and %s)"
        .formatted(begin, part.formatted(share.denominator(), share.numerator()));
  }

  private static IdleRule rule(Tuple row) {
    Integer numerator = row.get("share_numerator", Integer.class);
    Integer denominator = row.get("share_denominator", Integer.class);
    return new IdleRule(
        IdleLand.Rule.valueOf(row.get("rule", String.class)),
        row.get("months", Integer.class),
        numerator == null || denominator == null
            ? null
            : new IdleRule.Share(numerator, denominator),
        row.get("fee_share", BigDecimal.class),
        row.get("reclaim_months", Integer.class),
        row.get("source", String.class));
  }
}
