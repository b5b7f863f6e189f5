package io.chengjie.enterprise.facts;

import io.chengjie.chassis.time.Instants;
import io.chengjie.enterprise.values.CivilDates;
import io.chengjie.proto.common.v1.Fact;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One fact. It never changes. */
@Entity
@Immutable
@Table(name = "fact")
@SuppressWarnings("NullAway.Init") // filled by of() or by the database
class RecordedFact {
  @Id String id;
  String subject;
  int version;
  String key;

  @Column(name = "boolean_value")
  @Nullable Boolean booleanValue;

  @Column(name = "decimal_value")
  @Nullable String decimalValue;

  @Column(name = "text_value")
  @Nullable String textValue;

  @Column(name = "date_value")
  @Nullable LocalDate dateValue;

  @Column(name = "valid_from")
  LocalDate validFrom;

  @Column(name = "valid_to")
  @Nullable LocalDate validTo;

  @Column(name = "known_from")
  Instant knownFrom;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  Fact.Source source;

  @Column(name = "evidence_id")
  String evidenceId;

  @Column(name = "recorded_by")
  String recordedBy;

  /** Of a fact whose dates exist. */
  static RecordedFact of(Fact fact) {
    RecordedFact row = new RecordedFact();
    row.id = fact.getId();
    row.subject = fact.getSubject();
    row.version = fact.getVersion();
    row.key = fact.getKey();
    switch (fact.getValueCase()) {
      case BOOLEAN_VALUE -> row.booleanValue = fact.getBooleanValue();
      case DECIMAL_VALUE -> row.decimalValue = fact.getDecimalValue();
      case TEXT_VALUE -> row.textValue = fact.getTextValue();
      case DATE_VALUE -> row.dateValue = CivilDates.parse(fact.getDateValue()).orElseThrow();
      case VALUE_NOT_SET -> throw new IllegalArgumentException("a fact without a value");
    }
    row.validFrom = CivilDates.parse(fact.getValidFrom()).orElseThrow();
    row.validTo = fact.hasValidTo() ? CivilDates.parse(fact.getValidTo()).orElseThrow() : null;
    row.knownFrom = Instants.of(fact.getKnownFrom());
    row.source = fact.getSource();
    row.evidenceId = fact.getEvidenceId();
    row.recordedBy = fact.getRecordedBy();
    return row;
  }

  Fact toProto() {
    Fact.Builder fact =
        Fact.newBuilder()
            .setId(id)
            .setSubject(subject)
            .setVersion(version)
            .setKey(key)
            .setValidFrom(validFrom.toString())
            .setKnownFrom(Instants.toProto(knownFrom))
            .setSource(source)
            .setEvidenceId(evidenceId)
            .setRecordedBy(recordedBy);
    if (validTo != null) {
      fact.setValidTo(validTo.toString());
    }
    if (booleanValue != null) {
      fact.setBooleanValue(booleanValue);
    } else if (decimalValue != null) {
      fact.setDecimalValue(decimalValue);
    } else if (textValue != null) {
      fact.setTextValue(textValue);
    } else if (dateValue != null) {
      fact.setDateValue(dateValue.toString());
    }
    return fact.build();
  }
}
