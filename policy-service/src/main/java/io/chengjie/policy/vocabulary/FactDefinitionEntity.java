package io.chengjie.policy.vocabulary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One entry of the fact catalogue. Never changed. */
@Entity
@Table(name = "fact_definition")
class FactDefinitionEntity {
  @Id String key;

  @Column(name = "name_zh")
  String nameZh;

  @Column(name = "name_en")
  String nameEn;

  @Enumerated(EnumType.STRING)
  FactType type;

  @Enumerated(EnumType.STRING)
  FactSubject subject;

  String unit;
  @Nullable BigDecimal minimum;
  @Nullable BigDecimal maximum;

  @Column(name = "maximum_fact_key")
  @Nullable String maximumFactKey;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  FactDefinitionEntity() {}
}
