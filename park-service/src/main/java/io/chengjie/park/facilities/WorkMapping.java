package io.chengjie.park.facilities;

import io.chengjie.park.values.Prices;
import io.chengjie.park.values.Versions;
import io.chengjie.proto.common.v1.Money;
import io.chengjie.proto.park.v1.FundingSource;
import io.chengjie.proto.park.v1.InfrastructureWork;
import java.time.LocalDate;

/** Infrastructure works between the contract and their rows. */
final class WorkMapping {
  private WorkMapping() {}

  /** Only of a work whose money adds up. */
  static WorkRecord record(String id, InfrastructureWork work, LocalDate dueOn) {
    WorkRecord record = new WorkRecord();
    record.id = id;
    record.parkId = work.getParkId();
    record.code = work.getCode();
    record.nameZh = work.getNameZh();
    record.category = work.getCategory();
    record.budgetMinorUnits = Prices.minorUnits(work.getBudget());
    record.currency = work.getBudget().getCurrency();
    record.sourceNames = work.getSourcesList().stream().map(FundingSource::getName).toList();
    record.sourceMinorUnits =
        work.getSourcesList().stream()
            .map(source -> Prices.minorUnits(source.getAmount()))
            .toList();
    record.dueOn = dueOn;
    return record;
  }

  static InfrastructureWork message(WorkRecord record) {
    InfrastructureWork.Builder work =
        InfrastructureWork.newBuilder()
            .setId(record.id)
            .setParkId(record.parkId)
            .setCode(record.code)
            .setNameZh(record.nameZh)
            .setCategory(record.category)
            .setBudget(money(record.budgetMinorUnits, record.currency))
            .setDueOn(record.dueOn.toString())
            .setState(InfrastructureWork.State.UNDER_WAY)
            .setEtag(Versions.etag(record.version));
    for (int i = 0; i < record.sourceNames.size(); i++) {
      work.addSources(
          FundingSource.newBuilder()
              .setName(record.sourceNames.get(i))
              .setAmount(money(record.sourceMinorUnits.get(i), record.currency)));
    }
    if (record.doneOn != null) {
      work.setState(InfrastructureWork.State.DONE)
          .setDoneOn(record.doneOn.toString())
          .setOnTime(!record.doneOn.isAfter(record.dueOn));
    }
    if (record.evidence != null) {
      work.setEvidence(record.evidence);
    }
    return work.build();
  }

  private static Money money(long minorUnits, String currency) {
    return Prices.money(minorUnits, currency);
  }
}
