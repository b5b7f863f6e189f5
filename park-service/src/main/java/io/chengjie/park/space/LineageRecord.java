package io.chengjie.park.space;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** One space came from another by a split or a merge. */
@Entity
@Table(name = "space_lineage")
@IdClass(LineageRecord.Key.class)
class LineageRecord {
  /** Both ids. */
  record Key(String oldId, String newId) {}

  @Id
  @Column(name = "old_id")
  String oldId;

  @Id
  @Column(name = "new_id")
  String newId;

  static LineageRecord of(String oldId, String newId) {
    LineageRecord lineage = new LineageRecord();
    lineage.oldId = oldId;
    lineage.newId = newId;
    return lineage;
  }
}
