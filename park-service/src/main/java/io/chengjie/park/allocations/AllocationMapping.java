package io.chengjie.park.allocations;

import io.chengjie.chassis.time.Instants;
import io.chengjie.park.values.Decimals;
import io.chengjie.park.values.Prices;
import io.chengjie.proto.park.v1.Allocation;
import io.chengjie.proto.park.v1.HandoverCheck;
import io.chengjie.proto.park.v1.HandoverSignature;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.MeterPoint;
import java.util.List;

/** From rows to the contract. */
final class AllocationMapping {
  private AllocationMapping() {}

  static Allocation message(
      AllocationRecord record,
      List<HoldLine> lines,
      List<MeterPointRecord> meters,
      List<SignatureRecord> signatures) {
    Allocation.Builder allocation =
        Allocation.newBuilder()
            .setId(record.id)
            .setHoldId(record.holdId)
            .setProjectId(record.projectId)
            .setEnterpriseId(record.enterpriseId)
            .setParkId(record.parkId)
            .setRegionCode(record.regionCode)
            .setKind(record.kind)
            .setContractNo(record.contractNo)
            .setUseFrom(record.useFrom.toString())
            .setPrice(Prices.money(record.priceMinorUnits, record.priceCurrency))
            .setPriceBasis(ContractTerms.basisOf(record.kind))
            .setPublicProcedureReference(record.publicProcedureReference)
            .setIndustryCode(record.industryCode)
            .addAllLines(lines)
            .addAllMeterPoints(meters.stream().map(AllocationMapping::message).toList())
            .addAllSignatures(signatures.stream().map(AllocationMapping::message).toList())
            .setState(record.state)
            .setCreateTime(Instants.toProto(record.createdAt))
            .setCreatedBy(record.createdBy)
            .setSettlementReference(record.settlementReference)
            .setContractVoidReference(record.contractVoidReference)
            .setExplanation(record.explanation)
            .setEtag(Long.toString(record.version));
    if (record.useUntil != null) {
      allocation.setUseUntil(record.useUntil.toString());
    }
    if (record.occupiedAt != null) {
      allocation.setOccupyTime(Instants.toProto(record.occupiedAt));
    }
    if (record.endedAt != null) {
      allocation.setEndTime(Instants.toProto(record.endedAt));
    }
    if (record.leaveReason != null) {
      allocation.setLeaveReason(record.leaveReason);
    }
    return allocation.build();
  }

  private static MeterPoint message(MeterPointRecord record) {
    MeterPoint.Builder meter =
        MeterPoint.newBuilder()
            .setPoolKind(record.poolKind)
            .setMeterNo(record.meterNo)
            .setInitialReading(Decimals.quantity(record.initialReading));
    if (record.handoverReading != null) {
      meter.setHandoverReading(Decimals.quantity(record.handoverReading));
    }
    if (record.finalReading != null) {
      meter.setFinalReading(Decimals.quantity(record.finalReading));
    }
    return meter.build();
  }

  private static HandoverSignature message(SignatureRecord record) {
    HandoverSignature.Builder signature =
        HandoverSignature.newBuilder()
            .setSide(record.side)
            .setSignedBy(record.signedBy)
            .setSignTime(Instants.toProto(record.signedAt));
    for (int i = 0; i < record.items.size(); i++) {
      signature.addChecklist(
          HandoverCheck.newBuilder()
              .setItem(record.items.get(i))
              .setPassed(true)
              .setRemark(record.remarks.get(i)));
    }
    return signature.build();
  }
}
