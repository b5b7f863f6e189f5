package io.chengjie.park.factories;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A unit of a park project, and the tenant that is to use it. */
@Entity
@Table(name = "park_project_unit")
class ParkProjectUnitRecord {
  @Id
  @Column(name = "unit_id")
  String unitId;

  @Column(name = "park_project_id")
  String parkProjectId;

  /** Project of the tenant. */
  @Column(name = "project_id")
  String projectId;

  static ParkProjectUnitRecord of(String parkProjectId, String projectId, String unitId) {
    ParkProjectUnitRecord unit = new ParkProjectUnitRecord();
    unit.parkProjectId = parkProjectId;
    unit.projectId = projectId;
    unit.unitId = unitId;
    return unit;
  }
}
