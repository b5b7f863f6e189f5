package io.chengjie.policy.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A kept evaluation. Never changed. */
@Entity
@Table(name = "evaluation")
class EvaluationEntity {
  @Id String id;

  @Column(name = "project_id")
  String projectId;

  @Column(name = "enterprise_id")
  String enterpriseId;

  /** The evaluation as protobuf JSON. */
  String content;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  EvaluationEntity() {}
}
