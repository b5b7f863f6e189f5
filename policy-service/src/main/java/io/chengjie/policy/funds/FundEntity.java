package io.chengjie.policy.funds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A fund of one year and one budget. */
@Entity
@Table(name = "fund")
class FundEntity {
  @Id String id;
  String code;

  @Column(name = "name_zh")
  String nameZh;

  @Enumerated(EnumType.STRING)
  FundKind kind;

  @Column(name = "region_code")
  String regionCode;

  int year;
  String currency;

  @Column(name = "appropriated_minor")
  private long appropriatedMinor;

  @Column(name = "reserved_minor")
  private long reservedMinor;

  /** Counts changes; the ETag. Rows are locked before they change, so it is no optimistic lock. */
  long revision = 1;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  FundEntity() {}

  FundBalance balance() {
    return new FundBalance(appropriatedMinor, reservedMinor);
  }

  void become(FundBalance balance) {
    appropriatedMinor = balance.appropriated();
    reservedMinor = balance.reserved();
    revision++;
  }
}
