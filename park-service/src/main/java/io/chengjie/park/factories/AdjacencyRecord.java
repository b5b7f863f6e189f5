package io.chengjie.park.factories;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** Two units that can be joined; stored in both directions. */
@Entity
@Table(name = "unit_adjacency")
@IdClass(AdjacencyRecord.Key.class)
class AdjacencyRecord {
  /** Both ids. */
  record Key(String unitId, String adjacentUnitId) implements Serializable {}

  @Id
  @Column(name = "unit_id")
  String unitId;

  @Id
  @Column(name = "adjacent_unit_id")
  String adjacentUnitId;

  static AdjacencyRecord of(String unitId, String adjacentUnitId) {
    AdjacencyRecord pair = new AdjacencyRecord();
    pair.unitId = unitId;
    pair.adjacentUnitId = adjacentUnitId;
    return pair;
  }
}
