package io.chengjie.park.allocations;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.park.claims.LockedHold;
import io.chengjie.proto.park.v1.CreateAllocationRequest;
import io.chengjie.proto.park.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.exception.ConstraintViolationException;

/** Enters contracts. Joins the current transaction. */
@ApplicationScoped
class ContractRegister {
  private static final String CONTRACT_NO = "allocation_contract_unique";
  private final AllocationRepository allocations;

  ContractRegister(AllocationRepository allocations) {
    this.allocations = allocations;
  }

  /**
   * @throws Rejection CONTRACT_NO_ALREADY_USED in the park
   */
  AllocationRecord enter(
      String id,
      CreateAllocationRequest request,
      ContractTerms terms,
      LockedHold hold,
      String industryCode) {
    AllocationRecord record = record(id, request, terms, hold);
    record.industryCode = industryCode;
    try {
      allocations.persistAndFlush(record);
    } catch (ConstraintViolationException violated) {
      if (CONTRACT_NO.equals(violated.getConstraintName())) {
        throw Rejection.of(ErrorReason.CONTRACT_NO_ALREADY_USED)
            .with("contractNo", record.contractNo);
      }
      throw violated;
    }
    request
        .getMeterPointsList()
        .forEach(meter -> allocations.getEntityManager().persist(MeterPointRecord.of(id, meter)));
    return record;
  }

  private static AllocationRecord record(
      String id, CreateAllocationRequest request, ContractTerms terms, LockedHold hold) {
    AllocationRecord record = new AllocationRecord();
    record.id = id;
    record.holdId = hold.id();
    record.projectId = hold.projectId();
    record.enterpriseId = request.getEnterpriseId();
    record.parkId = hold.parkId();
    record.regionCode = hold.regionCode();
    record.kind = terms.kind();
    record.contractNo = request.getContractNo();
    record.useFrom = terms.period().from();
    record.useUntil = terms.period().until();
    record.priceMinorUnits = terms.priceMinorUnits();
    record.priceCurrency = terms.priceCurrency();
    record.publicProcedureReference = request.getPublicProcedureReference();
    record.createdAt = hold.now();
    record.createdBy = Caller.current().subject();
    return record;
  }
}
