package io.chengjie.park.allocations;

import io.chengjie.park.Clients;
import io.chengjie.park.Site;
import io.chengjie.park.claims.ClaimTables;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.Allocation;
import io.chengjie.proto.park.v1.CancelHoldRequest;
import io.chengjie.proto.park.v1.ConfirmHoldRequest;
import io.chengjie.proto.park.v1.CreateAllocationRequest;
import io.chengjie.proto.park.v1.GetHoldRequest;
import io.chengjie.proto.park.v1.HandoverCheck;
import io.chengjie.proto.park.v1.HandoverSignature.Side;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.LeaveAllocationRequest;
import io.chengjie.proto.park.v1.MeterPoint;
import io.chengjie.proto.park.v1.MeterReading;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.PostReservationRequest;
import io.chengjie.proto.park.v1.PriceBasis;
import io.chengjie.proto.park.v1.SignHandoverRequest;
import io.chengjie.proto.park.v1.UtilityPool;
import java.util.UUID;

/** The way from a hold to the end of use, step by step; requests are valid by default. */
final class Contracts {
  static final String FIRM = "ENT-TENANT";
  private final Clients clients;
  private final ClaimTables tables;

  Contracts(Clients clients, ClaimTables tables) {
    this.clients = clients;
    this.tables = tables;
  }

  /** A hold whose signing is final, of units that are ready. */
  Hold reserved(PlaceHoldRequest.Builder request) {
    Hold hold = confirmed(request);
    clients
        .reservations(Role.SERVICE)
        .postReservation(
            PostReservationRequest.newBuilder().setReservationId("RSV-" + hold.getId()).build());
    getReady(hold);
    return read(hold);
  }

  /** A hold whose signing is not final. */
  Hold confirmed(PlaceHoldRequest.Builder request) {
    Hold hold = clients.holds(Role.PROMOTION_OFFICER).placeHold(request.build());
    clients
        .reservations(Role.SERVICE)
        .confirmHold(
            ConfirmHoldRequest.newBuilder()
                .setReservationId("RSV-" + hold.getId())
                .setHoldId(hold.getId())
                .setProjectId(hold.getProjectId())
                .build());
    return read(hold);
  }

  private void getReady(Hold hold) {
    tables.execute(
        "INSERT INTO unit_readiness (id, unit_id, item_code, done_on, done_by, explanation,"
            + " recorded_at, recorded_by)"
            + " SELECT DISTINCT 'RDY-' || u.id || i.code, u.id, i.code, date '2026-01-01', 'q', '',"
            + " now(), 'q' FROM space_claim c JOIN unit u ON u.id = c.space_id"
            + " CROSS JOIN readiness_item i WHERE i.valid_until IS NULL AND c.hold_id = '"
            + hold.getId()
            + "' ON CONFLICT DO NOTHING");
  }

  Hold read(Hold hold) {
    return clients
        .holds(Role.AUDITOR)
        .getHold(GetHoldRequest.newBuilder().setId(hold.getId()).build());
  }

  /** A lease of all that is held, with one meter. */
  static CreateAllocationRequest.Builder lease(Hold hold) {
    CreateAllocationRequest.Builder request =
        CreateAllocationRequest.newBuilder()
            .setHoldId(hold.getId())
            .setEnterpriseId(FIRM)
            .setKind(Allocation.Kind.LEASE)
            .setContractNo("租-" + UUID.randomUUID())
            .setUseFrom(hold.getUseFrom())
            .setPrice(Site.money("12.00"))
            .setPriceBasis(PriceBasis.PER_SQUARE_METRE_MONTH)
            .setIndustryCode("C3974")
            .addMeterPoints(
                MeterPoint.newBuilder()
                    .setPoolKind(UtilityPool.Kind.POWER_KVA)
                    .setMeterNo("DB-1")
                    .setInitialReading("100.5"))
            .setRequestId(Clients.requestId());
    if (hold.hasUseUntil()) {
      request.setUseUntil(hold.getUseUntil());
    }
    return request;
  }

  Allocation create(CreateAllocationRequest.Builder request) {
    return clients.allocations(Role.PARK_OPERATOR).createAllocation(request.build());
  }

  static SignHandoverRequest.Builder signature(Allocation allocation, Side side) {
    SignHandoverRequest.Builder request =
        SignHandoverRequest.newBuilder()
            .setId(allocation.getId())
            .setSide(side)
            .addChecklist(HandoverCheck.newBuilder().setItem("消防验收").setPassed(true))
            .setEtag(allocation.getEtag())
            .setRequestId(Clients.requestId());
    if (side == Side.PARK) {
      request.addMeterReadings(reading("110"));
    }
    return request;
  }

  Allocation sign(SignHandoverRequest.Builder request) {
    return request.getSide() == Side.PARK
        ? clients.allocations(Role.PARK_OPERATOR).signHandover(request.build())
        : clients.allocationsOf(FIRM, "user-9").signHandover(request.build());
  }

  /** Under contract and handed over. */
  Allocation occupied(PlaceHoldRequest.Builder request) {
    return handedOver(create(lease(reserved(request))));
  }

  Allocation handedOver(Allocation allocation) {
    Allocation signed = sign(signature(allocation, Side.PARK));
    return sign(signature(signed, Side.FIRM));
  }

  static LeaveAllocationRequest.Builder departure(Allocation allocation) {
    return LeaveAllocationRequest.newBuilder()
        .setId(allocation.getId())
        .setReason(Allocation.LeaveReason.CONTRACT_ENDED)
        .setSettlementReference("结-1")
        .setDepositSettled(true)
        .addMeterReadings(reading("900"))
        .setExplanation("合同期满")
        .setEtag(allocation.getEtag())
        .setRequestId(Clients.requestId());
  }

  Allocation leave(LeaveAllocationRequest.Builder request) {
    return clients.allocations(Role.PARK_OPERATOR).leaveAllocation(request.build());
  }

  static CancelHoldRequest.Builder cancellation(Hold hold) {
    return CancelHoldRequest.newBuilder()
        .setId(hold.getId())
        .setExplanation("项目终止")
        .setEtag(hold.getEtag())
        .setRequestId(Clients.requestId());
  }

  Hold cancel(CancelHoldRequest.Builder request) {
    return clients.allocations(Role.COMMANDER).cancelHold(request.build());
  }

  static MeterReading reading(String reading) {
    return MeterReading.newBuilder().setMeterNo("DB-1").setReading(reading).build();
  }
}
