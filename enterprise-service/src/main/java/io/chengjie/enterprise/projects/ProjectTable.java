package io.chengjie.enterprise.projects;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.enterprise.values.Filter;
import io.chengjie.proto.common.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The table of projects. */
@ApplicationScoped
class ProjectTable {
  private final EntityManager entities;

  ProjectTable(EntityManager entities) {
    this.entities = entities;
  }

  InvestmentProject get(String id) {
    return found(entities.find(InvestmentProject.class, id), id);
  }

  List<InvestmentProject> get(List<String> ids) {
    List<InvestmentProject> rows =
        ids.isEmpty()
            ? List.of()
            : entities
                .createQuery("FROM InvestmentProject p WHERE p.id IN :ids", InvestmentProject.class)
                .setParameter("ids", ids)
                .getResultList();
    Set<String> missing = new TreeSet<>(ids);
    rows.forEach(row -> missing.remove(row.id));
    if (!missing.isEmpty()) {
      throw notFound(missing.iterator().next());
    }
    return rows;
  }

  InvestmentProject getLocked(String id) {
    return found(entities.find(InvestmentProject.class, id, LockModeType.PESSIMISTIC_WRITE), id);
  }

  void add(InvestmentProject project) {
    entities.persist(project);
    entities.flush();
  }

  /** Sends changes, so that the version is the new one. */
  void flush() {
    entities.flush();
  }

  List<InvestmentProject> list(Filter filter, String order, int limit) {
    return filter.list(entities, "project", order, InvestmentProject.class, limit);
  }

  /**
   * The next number of the region's year, from 1; others of the same region and year wait until
   * this one commits.
   */
  int nextNumber(String regionCode, int year) {
    return ((Number)
            entities
                .createNativeQuery(
                    "INSERT INTO project_number (region_code, year, last) VALUES (:region, :year, 1)"
                        + " ON CONFLICT (region_code, year)"
                        + " DO UPDATE SET last = project_number.last + 1 RETURNING last")
                .setParameter("region", regionCode)
                .setParameter("year", year)
                .getSingleResult())
        .intValue();
  }

  static Rejection notFound(String id) {
    return Rejection.of(ErrorReason.RESOURCE_NOT_FOUND).with("resource", "project").with("id", id);
  }

  private static InvestmentProject found(@Nullable InvestmentProject row, String id) {
    return Optional.ofNullable(row).orElseThrow(() -> notFound(id));
  }
}
