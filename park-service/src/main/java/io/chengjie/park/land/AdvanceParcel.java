package io.chengjie.park.land;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.park.values.Dates;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.AdvanceParcelRequest;
import io.chengjie.proto.park.v1.Parcel;
import io.chengjie.proto.park.v1.StageReached;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** Takes a parcel to its next stage, on a day and with evidence. */
@ApplicationScoped
class AdvanceParcel {
  private final Mutations mutations;
  private final ParcelJournal journal;
  private final ParcelStore store;

  AdvanceParcel(Mutations mutations, ParcelJournal journal, ParcelStore store) {
    this.mutations = mutations;
    this.journal = journal;
    this.store = store;
  }

  Parcel run(AdvanceParcelRequest request) {
    return mutations.run(
        request, request.getRequestId(), Parcel.getDefaultInstance(), this::advance);
  }

  private Parcel advance(AdvanceParcelRequest request) {
    ParcelRecord record = journal.lock(request.getId());
    Instant now = journal.now();
    Parcel before = journal.fresh(record, request.getEtag(), now);
    LocalDate date = checkedDate(request, LocalDate.ofInstant(now, BusinessZone.SHANGHAI));
    StageReached last = before.getStages(before.getStagesCount() - 1);
    LocalDate lastDate = LocalDate.parse(last.getDate());
    new StageLadder(before.getStage(), lastDate, ParcelMapping.connections(before.getReadiness()))
        .refuseUnlessNext(request.getStage(), date);
    store.reach(
        record,
        new ParcelStore.Step(
            request.getStage(),
            date,
            request.hasApprovalBatchNumber() ? request.getApprovalBatchNumber() : null,
            request.getEvidence()),
        new ParcelStore.Step(last.getStage(), lastDate, null, last.getEvidence()),
        now);
    return journal.write("ParcelAdvanced", record, now);
  }

  private static LocalDate checkedDate(AdvanceParcelRequest request, LocalDate today) {
    Violations violations = new Violations();
    LocalDate date = Dates.parse(request.getDate(), "date", violations);
    if (date != null && date.isAfter(today)) {
      violations.add("date", ViolationReason.INVALID_DATE);
    }
    boolean approved = request.getStage() == Parcel.Stage.APPROVED;
    if (approved && !request.hasApprovalBatchNumber()) {
      violations.add("approvalBatchNumber", ViolationReason.REQUIRED);
    } else if (!approved && request.hasApprovalBatchNumber()) {
      violations.add(
          "approvalBatchNumber", ViolationReason.RULE_BROKEN, "rule", "only for APPROVED");
    }
    violations.throwIfAny();
    return Objects.requireNonNull(date);
  }
}
