package io.chengjie.enterprise.projects;

import io.chengjie.enterprise.values.Amount;
import io.chengjie.proto.enterprise.v1.Project.Stage;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "project")
@SuppressWarnings("NullAway.Init") // filled by CreateProject or by the database
class InvestmentProject {
  @Id String id;

  String name;

  @Column(name = "enterprise_id")
  @Nullable String enterpriseId;

  @Column(name = "investor_name")
  String investorName;

  @Column(name = "region_code", updatable = false)
  String regionCode;

  @Column(name = "park_id")
  @Nullable String parkId;

  @Column(name = "industry_code")
  String industryCode;

  @Embedded
  @AttributeOverride(name = "minor", column = @Column(name = "total_investment_minor"))
  @AttributeOverride(name = "currency", column = @Column(name = "total_investment_currency"))
  Amount totalInvestment;

  /** Said, even if without any amount. */
  @Column(name = "has_fixed_assets")
  boolean hasFixedAssets;

  @Embedded
  @AttributeOverride(name = "minor", column = @Column(name = "equipment_minor"))
  @AttributeOverride(name = "currency", column = @Column(name = "equipment_currency"))
  @Nullable Amount equipment;

  @Embedded
  @AttributeOverride(name = "minor", column = @Column(name = "fit_out_minor"))
  @AttributeOverride(name = "currency", column = @Column(name = "fit_out_currency"))
  @Nullable Amount fitOut;

  @Embedded
  @AttributeOverride(name = "minor", column = @Column(name = "building_minor"))
  @AttributeOverride(name = "currency", column = @Column(name = "building_currency"))
  @Nullable Amount building;

  @Embedded
  @AttributeOverride(name = "minor", column = @Column(name = "land_minor"))
  @AttributeOverride(name = "currency", column = @Column(name = "land_currency"))
  @Nullable Amount land;

  @Column(name = "jobs_promised")
  @Nullable Integer jobsPromised;

  @Embedded
  @AttributeOverride(name = "minor", column = @Column(name = "revenue_promised_minor"))
  @AttributeOverride(name = "currency", column = @Column(name = "revenue_promised_currency"))
  @Nullable Amount revenuePromised;

  @Embedded
  @AttributeOverride(name = "minor", column = @Column(name = "tax_promised_minor"))
  @AttributeOverride(name = "currency", column = @Column(name = "tax_promised_currency"))
  @Nullable Amount taxPromised;

  @Column(name = "is_key")
  boolean key;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  Stage stage;

  @Column(name = "contract_no")
  @Nullable String contractNo;

  @Column(name = "hold_id")
  @Nullable String holdId;

  @Column(name = "fund_reservation_id")
  @Nullable String fundReservationId;

  @Column(name = "create_time", updatable = false)
  Instant createTime;

  @Column(name = "update_time")
  Instant updateTime;

  @Column(name = "sign_time")
  @Nullable Instant signTime;

  @Version int version;

  /** The clocks of replicas differ a little; stage dates never go back. */
  void touch(Instant now) {
    updateTime = now.isBefore(updateTime) ? updateTime : now;
  }
}
