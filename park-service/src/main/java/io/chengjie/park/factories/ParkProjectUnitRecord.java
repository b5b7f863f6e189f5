package io.chengjie.park.factories;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit of a park project, and the tenant that is to use it. It may end, but is never removed. */
@Entity
@Table(name = "park_project_unit")
class ParkProjectUnitRecord {
  @Id String id;

  @Column(name = "unit_id")
  String unitId;

  @Column(name = "park_project_id")
  String parkProjectId;

  /** Project of the tenant. */
  @Column(name = "project_id")
  String projectId;

  @Column(name = "tenant_from")
  LocalDate tenantFrom;

  /** The day after the last; null while it lasts. */
  @Column(name = "tenant_until")
  @Nullable LocalDate tenantUntil;

  /** Why the tenant left; null while it is there. */
  @Column(name = "end_explanation")
  @Nullable String endExplanation;
}
