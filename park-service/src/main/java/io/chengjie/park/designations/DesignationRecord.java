package io.chengjie.park.designations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A designation as stored; of a park or of a region. */
@Entity
@Table(name = "designation")
class DesignationRecord {
  @Id String id;

  @Column(name = "park_id")
  @Nullable String parkId;

  @Column(name = "region_code")
  @Nullable String regionCode;

  String name;
  String issuer;

  @Column(name = "document_number")
  @Nullable String documentNumber;

  @Column(name = "valid_from")
  LocalDate validFrom;

  /** The day after the last; null while it lasts. */
  @Column(name = "valid_until")
  @Nullable LocalDate validUntil;

  @Version long version;
}
