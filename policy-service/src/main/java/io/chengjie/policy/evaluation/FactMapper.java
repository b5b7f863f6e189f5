package io.chengjie.policy.evaluation;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.time.Instants;
import io.chengjie.policy.vocabulary.FactType;
import io.chengjie.proto.common.v1.Fact;
import io.chengjie.proto.common.v1.ViolationReason;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** From the contract to the table of facts. */
final class FactMapper {
  private FactMapper() {}

  /**
   * @param field path of the fact in the request
   */
  static DeliveredFactEntity toEntity(String subject, Fact fact, String field) {
    DeliveredFactEntity entity = new DeliveredFactEntity();
    entity.position = new DeliveredFactEntity.Position(subject, fact.getVersion());
    entity.id = fact.getId();
    entity.key = fact.getKey();
    entity.type = type(fact);
    entity.value = value(fact);
    entity.validFrom = date(fact.getValidFrom(), field + ".validFrom");
    entity.validTo = fact.hasValidTo() ? date(fact.getValidTo(), field + ".validTo") : null;
    entity.knownFrom = Instants.of(fact.getKnownFrom());
    entity.source = fact.getSource().name();
    entity.evidenceId = fact.getEvidenceId();
    return entity;
  }

  private static FactType type(Fact fact) {
    return switch (fact.getValueCase()) {
      case BOOLEAN_VALUE -> FactType.BOOLEAN;
      case DECIMAL_VALUE -> FactType.DECIMAL;
      case TEXT_VALUE -> FactType.TEXT;
      case DATE_VALUE -> FactType.DATE;
      case VALUE_NOT_SET -> throw new IllegalArgumentException("a fact has a value");
    };
  }

  private static String value(Fact fact) {
    return switch (fact.getValueCase()) {
      case BOOLEAN_VALUE -> Boolean.toString(fact.getBooleanValue());
      case DECIMAL_VALUE -> fact.getDecimalValue();
      case TEXT_VALUE -> fact.getTextValue();
      case DATE_VALUE -> fact.getDateValue();
      case VALUE_NOT_SET -> throw new IllegalArgumentException("a fact has a value");
    };
  }

  private static LocalDate date(String text, String field) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException noDate) {
      new Violations().add(field, ViolationReason.INVALID_DATE).throwIfAny();
      throw noDate;
    }
  }
}
