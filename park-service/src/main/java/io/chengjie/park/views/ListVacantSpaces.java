package io.chengjie.park.views;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.park.values.Decimals;
import io.chengjie.proto.park.v1.ListVacantSpacesRequest;
import io.chengjie.proto.park.v1.ListVacantSpacesResponse;
import io.chengjie.proto.park.v1.VacantSpace;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;

/** Lists free spaces with the day since which they are vacant. */
@ApplicationScoped
public class ListVacantSpaces {
  static final String QUERY =
      Sql.SPACES
          + ", vacant AS MATERIALIZED (SELECT v.*, "
          + Sql.VACANT_SINCE
          + " AS since FROM stated v WHERE v.state = 'FREE' AND v.id > :after)"
          + " SELECT v.id, v.kind, v.code, v.park_id, v.zone_id, v.area, CAST(v.since AS text) AS since,"
          + " CAST(:day AS date) - v.since AS days FROM vacant v"
          + " WHERE CAST(:day AS date) - v.since >= :minimumDays ORDER BY v.id LIMIT :limit";

  private final Mutations mutations;
  private final Reports reports;

  ListVacantSpaces(Mutations mutations, Reports reports) {
    this.mutations = mutations;
    this.reports = reports;
  }

  public ListVacantSpacesResponse run(ListVacantSpacesRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListVacantSpacesResponse list(ListVacantSpacesRequest request) {
    Answered page = reports.page(QUERY, question(request));
    return ListVacantSpacesResponse.newBuilder()
        .addAllItems(page.rows().stream().map(ListVacantSpaces::space).toList())
        .setNextPageToken(page.nextPageToken())
        .setAt(page.moment().timestamp())
        .setDay(page.moment().day().toString())
        .build();
  }

  static Question question(ListVacantSpacesRequest request) {
    Scope scope =
        new Scope(
            request.getRegionCode(),
            request.getParkId(),
            request.getZoneId(),
            request.getDemonstrationZoneId());
    When when = When.of(request.hasAt(), request.getAt(), request.getDay());
    PageRequest page =
        PageRequest.oldestFirst(
            request.getPageSize(),
            request.getPageToken(),
            "vacant spaces",
            scope.toString(),
            request.getKind().name(),
            Integer.toString(request.getMinimumDays()),
            when.toString());
    return new Question(
            page,
            when,
            Map.of(
                "kind",
                Rows.filter(request.getKind()),
                "minimumDays",
                request.getMinimumDays(),
                "rollUp",
                false))
        .with(scope.parameters());
  }

  private static VacantSpace space(Object[] row) {
    return VacantSpace.newBuilder()
        .setId(Rows.text(row[0]))
        .setKind(Rows.kind(row[1]))
        .setCode(Rows.text(row[2]))
        .setParkId(Rows.text(row[3]))
        .setZoneId(Rows.text(row[4]))
        .setAreaSquareMetres(Decimals.area((BigDecimal) row[5]))
        .setVacantSince(Rows.text(row[6]))
        .setVacantDays(((Number) row[7]).intValue())
        .build();
  }
}
