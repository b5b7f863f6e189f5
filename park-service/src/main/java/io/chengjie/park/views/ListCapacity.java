package io.chengjie.park.views;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.proto.park.v1.CapacityRow;
import io.chengjie.proto.park.v1.ListCapacityRequest;
import io.chengjie.proto.park.v1.ListCapacityResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Counts spaces and their area, broken down as asked. */
@ApplicationScoped
public class ListCapacity {
  /** How many, how large, which share; then the number and area of all, each space once. */
  static final String QUERY =
      Sql.SPACES
          + ", counted AS (SELECT "
          + Sql.PLACE
          + """
            , CASE WHEN :byZone THEN c.zone_id ELSE '' END AS zone_id,
              CASE WHEN :byKind THEN c.kind ELSE '' END AS kind,
              CASE WHEN :byState THEN c.state ELSE '' END AS state,
              count(*) AS spaces, sum(c.area) AS area
                FROM stated c JOIN shown h ON h.park_id = c.park_id
               GROUP BY 1, 2, 3, 4, 5, 6),
            total AS (SELECT count(*) AS spaces, sum(area) AS area FROM stated),
            keyed AS (SELECT concat_ws('|', member_code, region_code, park_id, zone_id, kind, state) COLLATE "C" AS key, *
                        FROM counted)
            """
          + Sql.HEAD
          + ", r.kind, r.state, r.spaces, r.area,"
          + " CAST(round(r.area / nullif(t.area, 0), 4) AS text) AS share,"
          + " t.spaces AS all_spaces, t.area AS all_area"
          + " FROM keyed r CROSS JOIN total t"
          + Sql.PAGE;

  private final Mutations mutations;
  private final Reports reports;

  ListCapacity(Mutations mutations, Reports reports) {
    this.mutations = mutations;
    this.reports = reports;
  }

  public ListCapacityResponse run(ListCapacityRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListCapacityResponse list(ListCapacityRequest request) {
    Answered page = reports.page(QUERY, question(request));
    return ListCapacityResponse.newBuilder()
        .addAllItems(page.rows().stream().map(ListCapacity::row).toList())
        .setNextPageToken(page.nextPageToken())
        .setTotal(page.rows().isEmpty() ? Rows.noSpaces() : Rows.spaces(page.rows().getFirst(), 12))
        .setAt(page.moment().timestamp())
        .setDay(page.moment().day().toString())
        .build();
  }

  static Question question(ListCapacityRequest request) {
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
            "capacity",
            scope.toString(),
            grouping.fingerprint(),
            request.getKind().name(),
            when.toString());
    return new Question(page, when, Map.of("kind", Rows.filter(request.getKind())))
        .with(scope.parameters())
        .with(grouping.parameters());
  }

  private static CapacityRow row(Object[] row) {
    CapacityRow.Builder message =
        CapacityRow.newBuilder()
            .setPlace(Rows.place(row))
            .setKind(Rows.kind(row[7]))
            .setState(Rows.state(row[8]))
            .setSpaces(Rows.spaces(row, 9));
    if (row[11] != null) {
      message.setShare((String) row[11]);
    }
    return message.build();
  }
}
