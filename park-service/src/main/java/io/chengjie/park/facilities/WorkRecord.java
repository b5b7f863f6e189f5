package io.chengjie.park.facilities;

import io.chengjie.proto.park.v1.InfrastructureWork;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An infrastructure work as stored. Only that it is done is added later. */
@Entity
@Table(name = "infrastructure_work")
class WorkRecord {
  @Id String id;

  @Column(name = "park_id")
  String parkId;

  String code;

  @Column(name = "name_zh")
  String nameZh;

  @Enumerated(EnumType.STRING)
  InfrastructureWork.Category category;

  @Column(name = "budget_minor_units")
  long budgetMinorUnits;

  String currency;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "source_names", columnDefinition = "text[]")
  List<String> sourceNames;

  /** One for each name. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "source_minor_units", columnDefinition = "bigint[]")
  List<Long> sourceMinorUnits;

  @Column(name = "due_on")
  LocalDate dueOn;

  /** Null while it is not done. */
  @Column(name = "done_on")
  @Nullable LocalDate doneOn;

  @Nullable String evidence;

  @Version long version;
}
