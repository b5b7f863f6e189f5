package io.chengjie.enterprise.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Read only: rows are written by statements that check lease and state ({@link SigningTable}). */
@Entity
@Immutable
@Table(name = "signing")
@SuppressWarnings("NullAway.Init") // filled by the database
class SigningRow {
  @Id String id;

  @Column(name = "project_id")
  String projectId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  Attempt.State state;

  @Column(name = "contract_no")
  String contractNo;

  @Column(name = "hold_id")
  String holdId;

  @Column(name = "capacity_reservation_id")
  String capacityReservationId;

  @Column(name = "fund_reservation_id")
  String fundReservationId;

  byte[] content;

  @Column(name = "requested_by")
  String requestedBy;

  @Column(name = "request_id")
  String requestId;

  byte[] fingerprint;

  byte @Nullable [] refusal;

  byte @Nullable [] answer;

  @Column(name = "project_version_after")
  @Nullable Integer projectVersionAfter;

  @Column(name = "create_time")
  Instant createTime;

  @Column(name = "decide_time")
  @Nullable Instant decideTime;

  @Column(name = "lease_token")
  String leaseToken;
}
