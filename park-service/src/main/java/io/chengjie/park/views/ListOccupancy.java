package io.chengjie.park.views;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.proto.park.v1.ListOccupancyRequest;
import io.chengjie.proto.park.v1.ListOccupancyResponse;
import io.chengjie.proto.park.v1.OccupancyRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Rates of occupancy, and how long free spaces have been vacant. */
@ApplicationScoped
public class ListOccupancy {
  /** MATERIALIZED: the last claim of a space is looked up once, not once for each figure. */
  static final String QUERY =
      Sql.SPACES
          + ", vacant AS MATERIALIZED (SELECT v.*, CASE WHEN v.state = 'FREE' THEN CAST(:day AS date) - "
          + Sql.VACANT_SINCE
          + " END AS days FROM stated v), aged AS (SELECT a.*, "
          + VacancyAges.CLASS
          + " AS age FROM vacant a), counted AS (SELECT "
          + Sql.PLACE
          + ", CASE WHEN :byZone THEN c.zone_id ELSE '' END AS zone_id,"
          + " CASE WHEN :byKind THEN c.kind ELSE '' END AS kind, "
          + VacancyAges.columns("c.state NOT IN ('WITHDRAWN', 'NOT_READY')", "market")
          + ", "
          + VacancyAges.columns("c.state = 'OCCUPIED'", "occupied")
          + ", "
          + VacancyAges.columns("c.state IN ('RESERVED', 'ALLOCATED', 'OCCUPIED')", "committed")
          + ", "
          + VacancyAges.columns("c.state = 'FREE'", "free")
          + ", "
          + VacancyAges.COLUMNS
          + " FROM aged c JOIN shown h ON h.park_id = c.park_id GROUP BY 1, 2, 3, 4, 5),"
          + " keyed AS (SELECT concat_ws('|', member_code, region_code, park_id, zone_id, kind) COLLATE \"C\" AS key, *,"
          + " CAST(round(occupied_area / nullif(market_area, 0), 4) AS text) AS occupancy_rate,"
          + " CAST(round(committed_area / nullif(market_area, 0), 4) AS text) AS commitment_rate"
          + " FROM counted)"
          + Sql.HEAD
          + ", r.kind, r.occupancy_rate, r.commitment_rate,"
          + " r.market, r.market_area, r.occupied, r.occupied_area, r.committed, r.committed_area,"
          + " r.free, r.free_area, r.age0, r.age0_area, r.age1, r.age1_area, r.age2, r.age2_area,"
          + " r.age3, r.age3_area, r.age4, r.age4_area FROM keyed r"
          + Sql.PAGE;

  private final Mutations mutations;
  private final Reports reports;

  ListOccupancy(Mutations mutations, Reports reports) {
    this.mutations = mutations;
    this.reports = reports;
  }

  public ListOccupancyResponse run(ListOccupancyRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListOccupancyResponse list(ListOccupancyRequest request) {
    Answered page = reports.page(QUERY, question(request));
    return ListOccupancyResponse.newBuilder()
        .addAllItems(page.rows().stream().map(ListOccupancy::row).toList())
        .setNextPageToken(page.nextPageToken())
        .setAt(page.moment().timestamp())
        .setDay(page.moment().day().toString())
        .build();
  }

  static Question question(ListOccupancyRequest request) {
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
            "occupancy",
            scope.toString(),
            grouping.fingerprint(),
            request.getKind().name(),
            when.toString());
    return new Question(page, when, Map.of("kind", Rows.filter(request.getKind())))
        .with(scope.parameters())
        .with(grouping.parameters());
  }

  private static OccupancyRow row(Object[] row) {
    OccupancyRow.Builder message =
        OccupancyRow.newBuilder()
            .setPlace(Rows.place(row))
            .setKind(Rows.kind(row[7]))
            .setMarket(Rows.spaces(row, 10))
            .setOccupied(Rows.spaces(row, 12))
            .setCommitted(Rows.spaces(row, 14))
            .setVacant(Rows.spaces(row, 16))
            .addAllVacancyAges(VacancyAges.of(row, 18));
    if (row[8] != null && row[9] != null) {
      message.setOccupancyRate((String) row[8]).setCommitmentRate((String) row[9]);
    }
    return message.build();
  }
}
