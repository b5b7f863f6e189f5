package io.chengjie.policy.funds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** One side of a transfer. Never changed. */
@Entity
@Table(name = "ledger_entry")
class LedgerEntryEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "transfer_id")
  TransferEntity transfer;

  @Column(name = "fund_id")
  String fundId;

  @Enumerated(EnumType.STRING)
  Account account;

  /** Positive adds to the account, negative takes from it. */
  @Column(name = "amount_minor")
  long amountMinor;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  LedgerEntryEntity() {}
}
