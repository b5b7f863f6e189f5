package io.chengjie.park.allocations;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.park.claims.AtOnce;
import io.chengjie.park.claims.ClaimTables;
import io.chengjie.park.claims.Holds;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.Allocation;
import io.chengjie.proto.park.v1.GetSpaceRequest;
import io.chengjie.proto.park.v1.HandoverCheck;
import io.chengjie.proto.park.v1.HandoverSignature.Side;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.ReturnSpaceToServiceRequest;
import io.chengjie.proto.park.v1.SpaceState;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ParkServiceTest
class HandoverAndLeaveTest {
  @Inject Clients clients;
  @Inject DataSource dataSource;
  private Contracts contracts;
  private ClaimTables tables;
  private Site site;
  private Unit unit;

  @BeforeEach
  void openASite() {
    tables = new ClaimTables(dataSource);
    contracts = new Contracts(clients, tables);
    site = Site.in(clients);
    unit = site.unit();
  }

  @AfterEach
  void contradictsNothing() {
    assertThat(tables.contradictions()).isEmpty();
  }

  @Test
  void theSecondSignatureHandsTheSpacesOverWithTheirMetersRead() {
    Allocation signed = contracts.sign(Contracts.signature(made(), Side.PARK));
    assertThat(signed.getState()).isEqualTo(Allocation.State.ALLOCATED);
    assertThat(signed.getMeterPoints(0).getHandoverReading()).isEqualTo("110");
    Allocation done = contracts.sign(Contracts.signature(signed, Side.FIRM));
    assertThat(done.getState()).isEqualTo(Allocation.State.OCCUPIED);
    assertThat(done.hasOccupyTime()).isTrue();
    assertThat(done.getSignaturesList()).extracting("signedBy").containsExactly("tester", "user-9");
    assertThat(done.getSignatures(1).getChecklist(0).getItem()).isEqualTo("消防验收");
    assertThat(state()).isEqualTo(SpaceState.State.OCCUPIED);
    assertThat(events(done)).containsExactly("AllocationMade", "HandoverSigned", "HandoverDone");
  }

  @Test
  void everySideSignsForItselfAlone() {
    Allocation allocation = made();
    assertThat(
            Refusals.of(
                    () ->
                        clients
                            .allocations(Role.PARK_OPERATOR)
                            .signHandover(Contracts.signature(allocation, Side.FIRM).build()))
                .reason())
        .isEqualTo("ROLE_NOT_ALLOWED");
    assertThat(
            Refusals.of(
                    () ->
                        clients
                            .allocationsOf(Contracts.FIRM, "user-9")
                            .signHandover(Contracts.signature(allocation, Side.PARK).build()))
                .reason())
        .isEqualTo("ROLE_NOT_ALLOWED");
    assertThat(
            Refusals.of(
                    () ->
                        clients
                            .allocationsOf("ENT-RIVAL", "user-1")
                            .signHandover(Contracts.signature(allocation, Side.FIRM).build()))
                .reason())
        .isEqualTo("NOT_OWN_DATA");
    assertThat(
            Refusals.of(
                    () ->
                        clients
                            .allocationsIn("430581", Role.PARK_OPERATOR)
                            .signHandover(Contracts.signature(allocation, Side.PARK).build()))
                .reason())
        .isEqualTo("REGION_OUT_OF_SCOPE");
  }

  @Test
  void onePersonCannotSignForBothSides() {
    Allocation signed = contracts.sign(Contracts.signature(made(), Side.PARK));
    var refusal =
        Refusals.of(
            () ->
                clients
                    .allocationsOf(Contracts.FIRM, "tester")
                    .signHandover(Contracts.signature(signed, Side.FIRM).build()));
    assertThat(refusal.reason()).isEqualTo("HANDOVER_SAME_PERSON");
    assertThat(state()).isEqualTo(SpaceState.State.ALLOCATED);
  }

  @Test
  void anOpenLineStopsTheHandOver() {
    Allocation allocation = made();
    var refusal =
        Refusals.of(
            () ->
                contracts.sign(
                    Contracts.signature(allocation, Side.PARK)
                        .addChecklist(HandoverCheck.newBuilder().setItem("供电到位"))));
    assertThat(refusal.reason()).isEqualTo("HANDOVER_NOT_READY");
    assertThat(refusal.info().getMetadataMap()).containsEntry("openItems", "供电到位");
  }

  @Test
  void anOpenReadinessItemOfAUnitStopsTheHandOver() {
    Allocation allocation = made();
    tables.execute(
        "DELETE FROM unit_readiness WHERE item_code = 'LIFT_INSPECTED' AND unit_id = '"
            + unit.getId()
            + "'");
    var refusal = Refusals.of(() -> contracts.sign(Contracts.signature(allocation, Side.PARK)));
    assertThat(refusal.reason()).isEqualTo("HANDOVER_NOT_READY");
    assertThat(refusal.info().getMetadataMap())
        .containsEntry("openItems", unit.getId() + " 电梯检验合格");
  }

  @Test
  void whatIsReadIsTheNewestVersionAndEveryMeter() {
    Allocation allocation = made();
    assertThat(
            Refusals.of(
                    () ->
                        contracts.sign(
                            Contracts.signature(allocation, Side.PARK).clearMeterReadings()))
                .reason())
        .isEqualTo("METER_READING_MISSING");
    assertThat(
            Refusals.of(
                    () ->
                        contracts.sign(
                            Contracts.signature(allocation, Side.PARK)
                                .clearMeterReadings()
                                .addMeterReadings(Contracts.reading("100.499"))))
                .reason())
        .isEqualTo("METER_READING_TOO_LOW");
    contracts.sign(Contracts.signature(allocation, Side.PARK));
    assertThat(
            Refusals.of(() -> contracts.sign(Contracts.signature(allocation, Side.FIRM))).reason())
        .isEqualTo("ETAG_MISMATCH");
  }

  @Test
  void aUseThatHasNotBegunIsNotHandedOver() {
    String tomorrow = LocalDate.now(java.time.Clock.systemUTC()).plusDays(2).toString();
    Allocation allocation =
        contracts.create(Contracts.lease(contracts.reserved(Holds.of(unit).setUseFrom(tomorrow))));
    var refusal = Refusals.of(() -> contracts.sign(Contracts.signature(allocation, Side.PARK)));
    assertThat(refusal.reason()).isEqualTo("HANDOVER_BEFORE_USE");
    assertThat(refusal.info().getMetadataMap()).containsEntry("useFrom", tomorrow);
  }

  @Test
  void bothSidesAtOnceHandOverOnce() {
    Allocation allocation = made();
    List<String> answers =
        AtOnce.run(
            6,
            caller ->
                contracts.sign(
                    Contracts.signature(allocation, caller % 2 == 0 ? Side.PARK : Side.FIRM)));
    assertThat(answers).isSubsetOf("OK", "ETAG_MISMATCH", "HANDOVER_ALREADY_SIGNED");
    assertThat(answers.stream().filter("OK"::equals)).hasSize(1);
  }

  @Test
  void whoLeavesLeavesMaintenanceBehindAndGivesQuantitiesBack() {
    UtilityPool power = site.pool(UtilityPool.Kind.POWER_KVA, "1000");
    Allocation occupied = contracts.occupied(Holds.of(unit).addLines(Holds.line(power, "1000")));
    Allocation left = contracts.leave(Contracts.departure(occupied));
    assertThat(left.getState()).isEqualTo(Allocation.State.LEFT);
    assertThat(left.getLeaveReason()).isEqualTo(Allocation.LeaveReason.CONTRACT_ENDED);
    assertThat(left.getMeterPoints(0).getFinalReading()).isEqualTo("900");
    assertThat(state()).isEqualTo(SpaceState.State.MAINTENANCE);
    assertThat(
            tables.query(
                "SELECT trim_scale(allocated) FROM utility_pool WHERE id = '"
                    + power.getId()
                    + "'"))
        .containsExactly("0");
    assertThat(
            Refusals.of(() -> clients.holds(Role.PARK_OPERATOR).placeHold(Holds.of(unit).build()))
                .reason())
        .isEqualTo("CAPACITY_CONFLICT");
    returnToService();
    assertThat(state()).isEqualTo(SpaceState.State.FREE);
    assertThat(clients.holds(Role.PARK_OPERATOR).placeHold(Holds.of(unit).build()).getState())
        .isEqualTo(Hold.State.HELD);
    assertThat(events(left)).endsWith("HandoverDone", "AllocationLeft");
  }

  @Test
  void nobodyLeavesWithOpenAccounts() {
    Allocation occupied = contracts.occupied(Holds.of(unit));
    assertThat(
            Refusals.of(
                    () -> contracts.leave(Contracts.departure(occupied).setDepositSettled(false)))
                .reason())
        .isEqualTo("DEPOSIT_NOT_SETTLED");
    var low =
        Refusals.of(
            () ->
                contracts.leave(
                    Contracts.departure(occupied)
                        .clearMeterReadings()
                        .addMeterReadings(Contracts.reading("109.9"))));
    assertThat(low.reason()).isEqualTo("METER_READING_TOO_LOW");
    assertThat(low.info().getMetadataMap()).containsEntry("before", "110");
    Allocation unsigned =
        contracts.create(Contracts.lease(contracts.reserved(Holds.of(site.unit()))));
    assertThat(Refusals.of(() -> contracts.leave(Contracts.departure(unsigned))).reason())
        .isEqualTo("ALLOCATION_STATE_NOT_ALLOWED");
  }

  @Test
  void onlyACommanderReclaims() {
    Allocation occupied = contracts.occupied(Holds.of(unit));
    var request = Contracts.departure(occupied).setReason(Allocation.LeaveReason.RECLAIMED).build();
    assertThat(
            Refusals.of(() -> clients.allocations(Role.PARK_OPERATOR).leaveAllocation(request))
                .reason())
        .isEqualTo("ROLE_NOT_ALLOWED");
    Allocation reclaimed = clients.allocations(Role.COMMANDER).leaveAllocation(request);
    assertThat(reclaimed.getLeaveReason()).isEqualTo(Allocation.LeaveReason.RECLAIMED);
  }

  @Test
  void aUnitLetUntilJuneIsHeldFromJulyThroughTheWholeLifeOfBoth() {
    var first = Holds.of(unit).setUseFrom("2026-01-01").setUseUntil("2026-07-01");
    var second = Holds.of(unit).setProjectId("PRJ-431129-2026-002").setUseFrom("2026-07-01");
    Allocation june = contracts.create(Contracts.lease(contracts.reserved(first)));
    Hold july = contracts.reserved(second);
    Allocation occupied = contracts.handedOver(june);
    Allocation next = contracts.create(Contracts.lease(july));
    assertThat(contracts.leave(Contracts.departure(occupied)).getState())
        .isEqualTo(Allocation.State.LEFT);
    assertThat(state()).isEqualTo(SpaceState.State.ALLOCATED);
    Allocation moved = contracts.handedOver(next);
    assertThat(state()).isEqualTo(SpaceState.State.OCCUPIED);
    contracts.leave(Contracts.departure(moved));
    assertThat(state()).isEqualTo(SpaceState.State.MAINTENANCE);
    returnToService();
    assertThat(state()).isEqualTo(SpaceState.State.FREE);
  }

  @Test
  void maintenanceLastsAtMostUntilTheNextUseBegins() {
    Allocation occupied = contracts.occupied(Holds.of(unit).setUseUntil("2040-01-01"));
    Hold later =
        clients
            .holds(Role.PARK_OPERATOR)
            .placeHold(Holds.of(unit).setProjectId("PRJ-NEXT").setUseFrom("2040-01-01").build());
    contracts.leave(Contracts.departure(occupied));
    assertThat(
            tables.query(
                "SELECT use_until FROM space_claim WHERE live AND phase = 'MAINTENANCE'"
                    + " AND space_id = '"
                    + unit.getId()
                    + "'"))
        .containsExactly("2040-01-01");
    assertThat(later.getState()).isEqualTo(Hold.State.HELD);
  }

  @Test
  void aContractIsCancelledOnlyWithWhatMadeItVoid() {
    Allocation allocation = made();
    Hold hold = contracts.read(Hold.newBuilder().setId(allocation.getHoldId()).build());
    assertThat(Refusals.of(() -> contracts.cancel(Contracts.cancellation(hold))).reason())
        .isEqualTo("CONTRACT_VOID_REFERENCE_REQUIRED");
    var request = Contracts.cancellation(hold).setContractVoidReference("解字12号");
    Hold cancelled = contracts.cancel(request);
    assertThat(cancelled.getState()).isEqualTo(Hold.State.CANCELLED);
    assertThat(contracts.cancel(request.setRequestId(Clients.requestId()))).isEqualTo(cancelled);
    assertThat(state()).isEqualTo(SpaceState.State.FREE);
    assertThat(events(allocation)).containsExactly("AllocationMade", "AllocationCancelled");
  }

  @Test
  void aServiceCancelsForATerminatedProjectButNotWhatIsHandedOverOrStillSigning() {
    Hold hold = contracts.reserved(Holds.of(unit));
    Hold cancelled =
        clients.allocations(Role.SERVICE).cancelHold(Contracts.cancellation(hold).build());
    assertThat(cancelled.getState()).isEqualTo(Hold.State.CANCELLED);
    Hold signing = contracts.confirmed(Holds.of(unit));
    assertThat(Refusals.of(() -> contracts.cancel(Contracts.cancellation(signing))).reason())
        .isEqualTo("RESERVATION_NOT_POSTED");
    Allocation occupied = contracts.occupied(Holds.of(site.unit()));
    Hold used = contracts.read(Hold.newBuilder().setId(occupied.getHoldId()).build());
    assertThat(
            Refusals.of(
                    () ->
                        contracts.cancel(
                            Contracts.cancellation(used).setContractVoidReference("x")))
                .reason())
        .isEqualTo("ALLOCATION_STATE_NOT_ALLOWED");
  }

  private Allocation made() {
    return contracts.create(Contracts.lease(contracts.reserved(Holds.of(unit))));
  }

  private SpaceState.State state() {
    return clients
        .anonymousSpaces()
        .getSpace(GetSpaceRequest.newBuilder().setId(unit.getId()).build())
        .getState();
  }

  private void returnToService() {
    var spaces = clients.spaces(Role.PARK_OPERATOR);
    String etag =
        spaces.getSpace(GetSpaceRequest.newBuilder().setId(unit.getId()).build()).getEtag();
    spaces.returnSpaceToService(
        ReturnSpaceToServiceRequest.newBuilder()
            .setId(unit.getId())
            .setExplanation("整修完成")
            .setEtag(etag)
            .setRequestId(Clients.requestId())
            .build());
  }

  private List<String> events(Allocation allocation) {
    return tables.query(
        "SELECT type FROM event_log WHERE subject_id = '" + allocation.getId() + "' ORDER BY id");
  }
}
