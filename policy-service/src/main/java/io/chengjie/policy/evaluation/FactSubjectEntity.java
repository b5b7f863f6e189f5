package io.chengjie.policy.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far the facts of one subject were delivered. Its lock puts deliveries in order. */
@Entity
@Table(name = "fact_subject")
class FactSubjectEntity {
  /** "enterprises/{id}" or "projects/{id}". */
  @Id String subject;

  int version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  FactSubjectEntity() {}
}
