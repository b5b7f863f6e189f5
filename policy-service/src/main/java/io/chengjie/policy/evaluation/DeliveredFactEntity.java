package io.chengjie.policy.evaluation;

import io.chengjie.policy.vocabulary.FactType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A fact as it was delivered. Never changed. */
@Entity
@Table(name = "delivered_fact")
class DeliveredFactEntity {
  /**
   * @param version position in the subject's sequence, from 1
   */
  @Embeddable
  record Position(String subject, int version) {}

  @EmbeddedId Position position;
  String id;
  String key;

  @Enumerated(EnumType.STRING)
  FactType type;

  String value;

  @Column(name = "valid_from")
  LocalDate validFrom;

  /** Day after the last on which it holds; null means open. */
  @Column(name = "valid_to")
  @Nullable LocalDate validTo;

  @Column(name = "known_from")
  Instant knownFrom;

  String source;

  @Column(name = "evidence_id")
  String evidenceId;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  DeliveredFactEntity() {}
}
