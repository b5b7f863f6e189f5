package io.chengjie.policy.vocabulary;

import io.chengjie.proto.policy.v1.FactDefinition;
import java.math.BigDecimal;

/** Between the contract and the table. */
final class FactDefinitionMapper {
  private FactDefinitionMapper() {}

  static FactDefinitionEntity toEntity(FactDefinition definition) {
    FactDefinitionEntity entity = new FactDefinitionEntity();
    entity.key = definition.getKey();
    entity.nameZh = definition.getNameZh();
    entity.nameEn = definition.getNameEn();
    entity.type = FactType.valueOf(definition.getType().name());
    entity.subject = FactSubject.valueOf(definition.getSubject().name());
    entity.unit = definition.getUnit();
    entity.minimum = definition.hasMinimum() ? new BigDecimal(definition.getMinimum()) : null;
    entity.maximum = definition.hasMaximum() ? new BigDecimal(definition.getMaximum()) : null;
    entity.maximumFactKey = definition.hasMaximumFactKey() ? definition.getMaximumFactKey() : null;
    return entity;
  }

  static FactDefinition toMessage(FactDefinitionEntity entity) {
    FactDefinition.Builder message =
        FactDefinition.newBuilder()
            .setKey(entity.key)
            .setNameZh(entity.nameZh)
            .setNameEn(entity.nameEn)
            .setType(FactDefinition.Type.valueOf(entity.type.name()))
            .setSubject(FactDefinition.Subject.valueOf(entity.subject.name()))
            .setUnit(entity.unit);
    if (entity.minimum != null) {
      message.setMinimum(entity.minimum.toPlainString());
    }
    if (entity.maximum != null) {
      message.setMaximum(entity.maximum.toPlainString());
    }
    if (entity.maximumFactKey != null) {
      message.setMaximumFactKey(entity.maximumFactKey);
    }
    return message.build();
  }
}
