package io.chengjie.policy.funds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/** One movement of money within a fund: its entries add up to zero. Never changed. */
@Entity
@Table(name = "fund_transfer")
class TransferEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "fund_id")
  String fundId;

  /** "appropriation", "reservation" or "void". */
  String purpose;

  @Column(name = "reservation_id")
  @Nullable String reservationId;

  @Column(name = "document_no")
  @Nullable String documentNo;

  String actor;

  @Generated
  @Column(name = "create_time")
  Instant createTime;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  TransferEntity() {}
}
