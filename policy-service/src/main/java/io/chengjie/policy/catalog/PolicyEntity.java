package io.chengjie.policy.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A policy; what it grants is in its versions. */
@Entity
@Table(name = "policy")
class PolicyEntity {
  @Id String id;
  String code;

  @Column(name = "name_zh")
  String nameZh;

  @Column(name = "name_en")
  String nameEn;

  String issuer;

  @Enumerated(EnumType.STRING)
  PolicyLevel level;

  @Column(name = "region_code")
  String regionCode;

  String category;
  long revision = 1;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  PolicyEntity() {}
}
