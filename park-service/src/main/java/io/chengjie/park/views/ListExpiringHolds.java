package io.chengjie.park.views;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.proto.park.v1.ExpiringHold;
import io.chengjie.proto.park.v1.ListExpiringHoldsRequest;
import io.chengjie.proto.park.v1.ListExpiringHoldsResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Lists the holds of the caller's regions that run out soon, the next first. */
@ApplicationScoped
public class ListExpiringHolds {
  /** Times are in microseconds since 1970. */
  static final String QUERY =
      Sql.PARKS
          + """
            , due AS (
              SELECT h.*, p.name_zh,
                     CAST(extract(epoch FROM h.placed_at) * 1000000 AS bigint) AS placed,
                     CAST(extract(epoch FROM h.expires_at) * 1000000 AS bigint) AS expires
                FROM hold h JOIN chosen p ON p.id = h.park_id
               WHERE h.state = 'HELD' AND h.expires_at > :at
                 AND h.expires_at <= CAST(:at AS timestamptz) + :days * interval '24 hours'
                 AND :regions <> '' AND h.region_code ~ :regions),
            keyed AS (SELECT (lpad(CAST(expires AS text), 20, '0') || '|' || id) COLLATE "C" AS key, * FROM due)
            SELECT r.key, r.id, r.project_id, r.park_id, r.name_zh, r.region_code, r.placed, r.expires, r.renewals,
                   l.spaces, l.area
              FROM keyed r
              CROSS JOIN LATERAL (
                SELECT count(*) AS spaces, coalesce(sum(s.area_square_metres), 0) AS area
                  FROM space_claim c JOIN space s ON s.id = c.space_id
                 WHERE c.hold_id = r.id AND c.live) l
             WHERE r.key > :after ORDER BY r.key LIMIT :limit
            """;

  private static final int DEFAULT_DAYS = 7;

  private final Mutations mutations;
  private final Reports reports;

  ListExpiringHolds(Mutations mutations, Reports reports) {
    this.mutations = mutations;
    this.reports = reports;
  }

  public ListExpiringHoldsResponse run(ListExpiringHoldsRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListExpiringHoldsResponse list(ListExpiringHoldsRequest request) {
    Answered page = reports.page(QUERY, question(request, Claimants.regions()));
    return ListExpiringHoldsResponse.newBuilder()
        .addAllItems(page.rows().stream().map(ListExpiringHolds::hold).toList())
        .setNextPageToken(page.nextPageToken())
        .build();
  }

  /**
   * @param regions the caller's, as a regular expression
   */
  static Question question(ListExpiringHoldsRequest request, String regions) {
    Scope scope =
        new Scope(
            request.getRegionCode(), request.getParkId(), "", request.getDemonstrationZoneId());
    int days = request.getDays() == 0 ? DEFAULT_DAYS : request.getDays();
    PageRequest page =
        PageRequest.oldestFirst(
            request.getPageSize(),
            request.getPageToken(),
            "expiring holds",
            scope.toString(),
            Integer.toString(days),
            regions);
    return new Question(
            page,
            new When(Optional.empty(), ""),
            Map.of("days", days, "regions", regions, "rollUp", false))
        .with(scope.parameters());
  }

  private static ExpiringHold hold(Object[] row) {
    return ExpiringHold.newBuilder()
        .setId(Rows.text(row[1]))
        .setProjectId(Rows.text(row[2]))
        .setParkId(Rows.text(row[3]))
        .setParkNameZh(Rows.text(row[4]))
        .setRegionCode(Rows.text(row[5]))
        .setPlaceTime(Rows.timestamp(row[6]))
        .setExpireTime(Rows.timestamp(row[7]))
        .setRenewals(((Number) row[8]).intValue())
        .setSpaces(Rows.spaces(row, 9))
        .build();
  }
}
