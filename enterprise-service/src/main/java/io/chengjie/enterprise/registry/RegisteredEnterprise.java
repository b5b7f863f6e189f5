package io.chengjie.enterprise.registry;

import io.chengjie.enterprise.values.Amount;
import io.chengjie.proto.enterprise.v1.Enterprise.Kind;
import io.chengjie.proto.enterprise.v1.Enterprise.Status;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "enterprise")
@SuppressWarnings("NullAway.Init") // filled by Register or by the database
class RegisteredEnterprise {
  @Id String id;

  @Column(updatable = false)
  String uscc;

  @Column(name = "name_zh")
  String nameZh;

  @Column(name = "name_en")
  @Nullable String nameEn;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  Kind kind;

  @Nullable String ownership;

  @Column(name = "legal_representative_name")
  @Nullable String legalRepresentativeName;

  @Column(name = "registered_region_code")
  String registeredRegionCode;

  @Column(name = "industry_code")
  String industryCode;

  @Embedded
  @AttributeOverride(name = "minor", column = @Column(name = "registered_capital_minor"))
  @AttributeOverride(name = "currency", column = @Column(name = "registered_capital_currency"))
  @Nullable Amount registeredCapital;

  @Column(name = "established_on")
  @Nullable LocalDate establishedOn;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  Status status;

  @Column(name = "group_id")
  @Nullable String groupId;

  @Column(name = "uscc_override_evidence_id", updatable = false)
  @Nullable String usccOverrideEvidenceId;

  @Column(name = "uscc_override_explanation", updatable = false)
  @Nullable String usccOverrideExplanation;

  @Column(name = "uscc_override_by", updatable = false)
  @Nullable String usccOverrideBy;

  @Column(name = "create_time", updatable = false)
  Instant createTime;

  @Column(name = "update_time")
  Instant updateTime;

  @Version int version;
}
