package io.chengjie.park.views;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.park.values.Decimals;
import io.chengjie.proto.park.v1.ListPoolCapacityRequest;
import io.chengjie.proto.park.v1.ListPoolCapacityResponse;
import io.chengjie.proto.park.v1.PoolCapacityRow;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;

/** Sums the utility pools by kind, as they were at an instant or are to be on a day after it. */
@ApplicationScoped
public class ListPoolCapacity {
  /**
   * OFFSET 0: the pools of each park are looked up, whatever the planner thinks how many parks
   * there are.
   */
  static final String QUERY =
      Sql.PARKS
          + """
            , pools AS (
              SELECT p.region_code, p.member, u.park_id, u.zone_id, u.kind, claim.held, claim.reserved, claim.allocated,
                     coalesce(
                       (SELECT n.capacity FROM planned_pool_capacity n
                         WHERE n.pool_id = u.id AND n.effective_on <= :day AND n.planned_at <= :at
                           AND (n.cancelled_at IS NULL OR n.cancelled_at > :at)
                           AND CAST(n.effective_on AS timestamp) AT TIME ZONE 'Asia/Shanghai' > coalesce(
                             (SELECT max(h.changed_at) FROM pool_capacity_change h
                               WHERE h.pool_id = u.id AND h.changed_at <= :at), '-infinity')
                         ORDER BY n.effective_on DESC LIMIT 1),
                       (SELECT h.after FROM pool_capacity_change h
                         WHERE h.pool_id = u.id AND h.changed_at <= :at
                         ORDER BY h.changed_at DESC, h.id DESC LIMIT 1),
                       (SELECT h.before FROM pool_capacity_change h
                         WHERE h.pool_id = u.id AND h.changed_at > :at
                         ORDER BY h.changed_at, h.id LIMIT 1),
                       u.capacity) AS capacity
                FROM chosen p
                CROSS JOIN LATERAL (
                  SELECT * FROM utility_pool x
                   WHERE x.park_id = p.id AND x.recorded_at <= :at AND (:zone = '' OR x.zone_id = :zone) OFFSET 0) u
                CROSS JOIN LATERAL (
                  SELECT coalesce(sum(k.quantity) FILTER (WHERE k.phase = 'HELD'), 0) AS held,
                         coalesce(sum(k.quantity) FILTER (WHERE k.phase = 'RESERVED'), 0) AS reserved,
                         coalesce(sum(k.quantity) FILTER (WHERE k.phase = 'ALLOCATED'), 0) AS allocated
                    FROM (SELECT * FROM pool_claim l
                           WHERE l.pool_id = u.id AND l.live AND l.began_at <= :at
                          UNION ALL
                          SELECT * FROM pool_claim e
                           WHERE e.pool_id = u.id AND NOT e.live AND e.ended_at > :at AND e.began_at <= :at) k
                   WHERE k.ends_at IS NULL OR k.ends_at > :begins) claim),
            counted AS (SELECT
            """
          + Sql.PLACE
          + """
            , CASE WHEN :byZone THEN coalesce(c.zone_id, '') ELSE '' END AS zone_id, c.kind,
              sum(c.capacity) AS capacity, sum(c.held) AS held, sum(c.reserved) AS reserved,
              sum(c.allocated) AS allocated, count(*) AS pools
                FROM pools c JOIN shown h ON h.park_id = c.park_id
               GROUP BY 1, 2, 3, 4, 5),
            keyed AS (SELECT concat_ws('|', member_code, region_code, park_id, zone_id, kind) COLLATE "C" AS key, * FROM counted)
            """
          + Sql.HEAD
          + ", r.kind, r.capacity, r.held, r.reserved, r.allocated,"
          + " r.capacity - r.held - r.reserved - r.allocated AS free, r.pools FROM keyed r"
          + Sql.PAGE;

  private final Mutations mutations;
  private final Reports reports;

  ListPoolCapacity(Mutations mutations, Reports reports) {
    this.mutations = mutations;
    this.reports = reports;
  }

  public ListPoolCapacityResponse run(ListPoolCapacityRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListPoolCapacityResponse list(ListPoolCapacityRequest request) {
    Answered page = reports.page(QUERY, question(request));
    return ListPoolCapacityResponse.newBuilder()
        .addAllItems(page.rows().stream().map(ListPoolCapacity::row).toList())
        .setNextPageToken(page.nextPageToken())
        .setAt(page.moment().timestamp())
        .setDay(page.moment().day().toString())
        .build();
  }

  static Question question(ListPoolCapacityRequest request) {
    Scope scope =
        new Scope(
            request.getRegionCode(),
            request.getParkId(),
            request.getZoneId(),
            request.getDemonstrationZoneId());
    Grouping grouping = Grouping.of(request.getGroupByList(), request.getRollUp(), scope);
    When when = When.of(request.hasAt(), request.getAt(), request.getDay());
    PageRequest page =
        PageRequest.oldestFirst(
            request.getPageSize(),
            request.getPageToken(),
            "pool capacity",
            scope.toString(),
            grouping.fingerprint(),
            when.toString());
    return new Question(page, when, Map.of()).with(scope.parameters()).with(grouping.parameters());
  }

  private static PoolCapacityRow row(Object[] row) {
    return PoolCapacityRow.newBuilder()
        .setPlace(Rows.place(row))
        .setKind(UtilityPool.Kind.valueOf(Rows.text(row[7])))
        .setCapacity(Decimals.quantity((BigDecimal) row[8]))
        .setHeld(Decimals.quantity((BigDecimal) row[9]))
        .setReserved(Decimals.quantity((BigDecimal) row[10]))
        .setAllocated(Decimals.quantity((BigDecimal) row[11]))
        .setFree(Decimals.quantity((BigDecimal) row[12]))
        .setCount(((Number) row[13]).intValue())
        .build();
  }
}
