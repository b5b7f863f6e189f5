package io.chengjie.enterprise.commitments;

import io.chengjie.enterprise.values.Amount;
import io.chengjie.proto.enterprise.v1.Commitment.Party;
import io.chengjie.proto.enterprise.v1.Commitment.State;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "commitment")
@SuppressWarnings("NullAway.Init") // filled by CommitmentLedger or by the database
class RecordedCommitment {
  @Id String id;

  @Column(name = "project_id")
  String projectId;

  int position;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  Party party;

  String text;
  String metric;

  @Embedded
  @AttributeOverride(name = "minor", column = @Column(name = "amount_minor"))
  @AttributeOverride(name = "currency", column = @Column(name = "amount_currency"))
  @Nullable Amount amount;

  @Column(name = "due_on")
  @Nullable LocalDate dueOn;

  @Column(name = "policy_version_id")
  @Nullable String policyVersionId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  State state;

  @Column(name = "create_time")
  Instant createTime;
}
