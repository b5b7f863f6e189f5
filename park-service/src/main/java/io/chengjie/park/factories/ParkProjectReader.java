package io.chengjie.park.factories;

import io.chengjie.proto.park.v1.ParkProject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Completes park projects with their tenants. Joins the current transaction. */
@ApplicationScoped
class ParkProjectReader {
  private final ParkProjectRepository parkProjects;
  private final EntityManager entityManager;

  ParkProjectReader(ParkProjectRepository parkProjects, EntityManager entityManager) {
    this.parkProjects = parkProjects;
    this.entityManager = entityManager;
  }

  ParkProject message(ParkProjectRecord record) {
    return messages(List.of(record)).getFirst();
  }

  List<ParkProject> messages(List<ParkProjectRecord> records) {
    if (records.isEmpty()) {
      return List.of();
    }
    List<String> ids = records.stream().map(record -> record.id).toList();
    Map<String, List<ParkProjectUnitRecord>> units =
        parkProjects.unitsOf(ids).stream()
            .collect(Collectors.groupingBy(unit -> unit.parkProjectId));
    Map<String, BigDecimal> areas = areas(ids);
    return records.stream()
        .map(
            record ->
                ParkProjectMapping.message(
                    record,
                    units.getOrDefault(record.id, List.of()),
                    areas.getOrDefault(record.id, BigDecimal.ZERO)))
        .toList();
  }

  private Map<String, BigDecimal> areas(List<String> ids) {
    return entityManager
        .createQuery(
            "select m.parkProjectId, sum(u.areaSquareMetres) from ParkProjectUnitRecord m"
                + " join UnitRecord u on u.id = m.unitId"
                + " where m.parkProjectId in :ids and m.tenantUntil is null group by m.parkProjectId",
            Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (BigDecimal) row[1]));
  }
}
