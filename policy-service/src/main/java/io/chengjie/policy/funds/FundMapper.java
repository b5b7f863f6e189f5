package io.chengjie.policy.funds;

import io.chengjie.chassis.time.Instants;
import io.chengjie.policy.benefits.MinorUnits;
import io.chengjie.proto.policy.v1.Fund;
import io.chengjie.proto.policy.v1.LedgerEntry;

/** Between the contract and the tables of funds and ledger. */
final class FundMapper {
  private FundMapper() {}

  static FundEntity toEntity(String id, Fund fund) {
    FundEntity entity = new FundEntity();
    entity.id = id;
    entity.code = fund.getCode();
    entity.nameZh = fund.getNameZh();
    entity.kind = FundKind.valueOf(fund.getKind().name());
    entity.regionCode = fund.getRegionCode();
    entity.year = fund.getYear();
    entity.currency = fund.getCurrency();
    return entity;
  }

  static Fund toMessage(FundEntity entity) {
    FundBalance balance = entity.balance();
    return Fund.newBuilder()
        .setId(entity.id)
        .setCode(entity.code)
        .setNameZh(entity.nameZh)
        .setKind(Fund.Kind.valueOf(entity.kind.name()))
        .setRegionCode(entity.regionCode)
        .setYear(entity.year)
        .setCurrency(entity.currency)
        .setAppropriated(MinorUnits.money(balance.appropriated(), entity.currency))
        .setReserved(MinorUnits.money(balance.reserved(), entity.currency))
        .setFree(MinorUnits.money(balance.free(), entity.currency))
        .setEtag(Long.toString(entity.revision))
        .build();
  }

  static LedgerEntry toMessage(LedgerEntryEntity entity, String currency) {
    TransferEntity transfer = entity.transfer;
    LedgerEntry.Builder message =
        LedgerEntry.newBuilder()
            .setId(Long.toString(entity.id))
            .setTransferId(Long.toString(transfer.id))
            .setAccount(LedgerEntry.Account.valueOf(entity.account.name()))
            .setAmount(MinorUnits.money(entity.amountMinor, currency))
            .setPurpose(transfer.purpose)
            .setCreateTime(Instants.toProto(transfer.createTime))
            .setActor(transfer.actor);
    if (transfer.reservationId != null) {
      message.setReservationId(transfer.reservationId);
    }
    return message.build();
  }
}
