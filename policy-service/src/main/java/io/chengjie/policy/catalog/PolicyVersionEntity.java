package io.chengjie.policy.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One version of a policy. The database refuses every change of a published one. */
@Entity
@Table(name = "policy_version")
class PolicyVersionEntity {
  @Id String id;

  @Column(name = "policy_id", updatable = false)
  String policyId;

  @Column(updatable = false)
  int number;

  @Enumerated(EnumType.STRING)
  VersionState state;

  /** What it says; see {@link VersionContent}. */
  String content;

  /** SHA-256 of {@link #content}, hexadecimal; the database checks it. */
  @Column(name = "content_hash")
  String contentHash;

  @Column(name = "effective_from")
  LocalDate effectiveFrom;

  /** Day after the last in force; null means open. */
  @Column(name = "effective_to")
  @Nullable LocalDate effectiveTo;

  @Column(name = "fund_id")
  @Nullable String fundId;

  @Column(name = "drafted_by", updatable = false)
  String draftedBy;

  @Column(name = "published_by")
  @Nullable String publishedBy;

  @Column(name = "publish_time")
  @Nullable Instant publishTime;

  long revision = 1;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  PolicyVersionEntity() {}

  boolean overlaps(PolicyVersionEntity other) {
    return (other.effectiveTo == null || effectiveFrom.isBefore(other.effectiveTo))
        && (effectiveTo == null || other.effectiveFrom.isBefore(effectiveTo));
  }
}
