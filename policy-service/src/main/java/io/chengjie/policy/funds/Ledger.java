package io.chengjie.policy.funds;

import io.chengjie.chassis.caller.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Moves money between the accounts of a fund: the balance of the fund and two entries that add up
 * to zero, together. The fund must be locked.
 */
@ApplicationScoped
class Ledger implements PanacheRepositoryBase<LedgerEntryEntity, Long> {
  private final EntityManager entityManager;

  Ledger(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void appropriate(FundEntity fund, long amount, String documentNo) {
    fund.become(fund.balance().appropriate(amount));
    TransferEntity transfer = transfer(fund, "appropriation");
    transfer.documentNo = documentNo;
    move(fund, transfer, Account.BUDGET, Account.FREE, amount);
  }

  void reserve(FundEntity fund, long amount, String reservationId) {
    fund.become(fund.balance().reserve(amount));
    TransferEntity transfer = transfer(fund, "reservation");
    transfer.reservationId = reservationId;
    move(fund, transfer, Account.FREE, Account.RESERVED, amount);
  }

  void giveBack(FundEntity fund, long amount, String reservationId) {
    fund.become(fund.balance().giveBack(amount));
    TransferEntity transfer = transfer(fund, "void");
    transfer.reservationId = reservationId;
    move(fund, transfer, Account.RESERVED, Account.FREE, amount);
  }

  /** Newest first, with their transfers, in one statement. */
  List<LedgerEntryEntity> page(String fundId, long before, int limit) {
    return find(
            "from LedgerEntryEntity e join fetch e.transfer"
                + " where e.fundId = :fund and e.id < :before order by e.id desc",
            Parameters.with("fund", fundId).and("before", before))
        .range(0, limit - 1)
        .list();
  }

  private static TransferEntity transfer(FundEntity fund, String purpose) {
    TransferEntity transfer = new TransferEntity();
    transfer.fundId = fund.id;
    transfer.purpose = purpose;
    transfer.actor = Caller.current().subject();
    return transfer;
  }

  private void move(
      FundEntity fund, TransferEntity transfer, Account from, Account to, long amount) {
    entityManager.persist(transfer);
    persist(entry(fund, transfer, from, -amount));
    persist(entry(fund, transfer, to, amount));
  }

  private static LedgerEntryEntity entry(
      FundEntity fund, TransferEntity transfer, Account account, long amount) {
    LedgerEntryEntity entry = new LedgerEntryEntity();
    entry.transfer = transfer;
    entry.fundId = fund.id;
    entry.account = account;
    entry.amountMinor = amount;
    return entry;
  }
}
