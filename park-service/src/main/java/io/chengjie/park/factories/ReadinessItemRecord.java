package io.chengjie.park.factories;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An item of the readiness template, with the days on which it holds. Changed by migrations. */
@Entity
@Table(name = "readiness_item")
@IdClass(ReadinessItemRecord.Key.class)
class ReadinessItemRecord {
  /** Code and first day. */
  record Key(String code, LocalDate validFrom) implements Serializable {}

  @Id String code;

  @Id
  @Column(name = "valid_from")
  LocalDate validFrom;

  @Column(name = "valid_until")
  @Nullable LocalDate validUntil;

  int position;

  @Column(name = "name_zh")
  String nameZh;

  @Column(name = "name_en")
  String nameEn;
}
