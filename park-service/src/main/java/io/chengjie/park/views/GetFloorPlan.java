package io.chengjie.park.views;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.Decimals;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.FloorPlan;
import io.chengjie.proto.park.v1.FloorPlan.PlannedUnit;
import io.chengjie.proto.park.v1.GetFloorPlanRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The units of a building, floor by floor. */
@ApplicationScoped
public class GetFloorPlan {
  private static final String BUILDING =
      "SELECT b.id, b.code, b.name_zh, b.floor_count, b.park_id, b.zone_id, p.region_code"
          + " FROM building b JOIN park p ON p.id = b.park_id WHERE b.id = :building";

  static final String QUERY =
      "WITH planned AS (SELECT u.id, u.floor, s.code, s.area_square_metres AS area, claim.project_id, "
          + Sql.STATE
          + " AS state FROM unit u CROSS JOIN LATERAL (SELECT * FROM space x WHERE x.id = u.id AND"
          + Sql.KNOWN
          + "OFFSET 0) s "
          + Sql.CLAIM
          + " WHERE u.building_id = :building) "
          + """
            SELECT r.floor, r.id, r.code, r.area, r.state, r.project_id,
                   (SELECT string_agg(a.adjacent_unit_id, ',' ORDER BY a.adjacent_unit_id)
                      FROM unit_adjacency a JOIN planned n ON n.id = a.adjacent_unit_id
                     WHERE a.unit_id = r.id) AS adjacent
              FROM planned r ORDER BY r.floor, r.code COLLATE "C", r.id
            """;

  private final Mutations mutations;
  private final Reports reports;

  GetFloorPlan(Mutations mutations, Reports reports) {
    this.mutations = mutations;
    this.reports = reports;
  }

  public FloorPlan run(GetFloorPlanRequest request) {
    return mutations.read(() -> get(request));
  }

  private FloorPlan get(GetFloorPlanRequest request) {
    Moment moment = reports.momentOf(When.of(request.hasAt(), request.getAt(), request.getDay()));
    Map<String, Object> parameters = new HashMap<>(moment.parameters());
    parameters.put("building", request.getId());
    List<Object[]> building = reports.rows(BUILDING, parameters);
    if (building.isEmpty()) {
      throw NotFound.of("building", request.getId());
    }
    return plan(building.getFirst(), reports.rows(QUERY, parameters), moment);
  }

  private static FloorPlan plan(Object[] building, List<Object[]> units, Moment moment) {
    boolean claimants = Claimants.areShownIn(Rows.text(building[6]));
    Map<Integer, List<Object[]>> floors =
        units.stream()
            .collect(
                Collectors.groupingBy(
                    unit -> ((Number) unit[0]).intValue(), TreeMap::new, Collectors.toList()));
    FloorPlan.Builder plan =
        FloorPlan.newBuilder()
            .setBuildingId(Rows.text(building[0]))
            .setBuildingCode(Rows.text(building[1]))
            .setBuildingNameZh(Rows.text(building[2]))
            .setFloorCount(((Number) building[3]).intValue())
            .setParkId(Rows.text(building[4]))
            .setZoneId(Rows.text(building[5]))
            .setAt(moment.timestamp())
            .setDay(moment.day().toString());
    floors.forEach((number, rows) -> plan.addFloors(floor(number, rows, claimants)));
    return plan.build();
  }

  private static FloorPlan.Floor floor(int number, List<Object[]> units, boolean claimants) {
    BigDecimal area =
        units.stream().map(unit -> (BigDecimal) unit[3]).reduce(BigDecimal.ZERO, BigDecimal::add);
    return FloorPlan.Floor.newBuilder()
        .setFloor(number)
        .setAreaSquareMetres(Decimals.area(area))
        .addAllUnits(units.stream().map(unit -> unit(unit, claimants)).toList())
        .build();
  }

  private static PlannedUnit unit(Object[] row, boolean claimants) {
    PlannedUnit.Builder unit =
        PlannedUnit.newBuilder()
            .setId(Rows.text(row[1]))
            .setCode(Rows.text(row[2]))
            .setAreaSquareMetres(Decimals.area((BigDecimal) row[3]))
            .setState(Rows.state(row[4]));
    if (claimants && row[5] != null) {
      unit.setProjectId((String) row[5]);
    }
    if (row[6] != null) {
      unit.addAllAdjacentUnitIds(List.of(((String) row[6]).split(",")));
    }
    return unit.build();
  }
}
