package io.chengjie.park.allocations;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.park.Statements;
import io.chengjie.park.claims.AtOnce;
import io.chengjie.park.claims.ClaimTables;
import io.chengjie.park.claims.Holds;
import io.chengjie.park.land.LandSite;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.Allocation;
import io.chengjie.proto.park.v1.CreateAllocationRequest;
import io.chengjie.proto.park.v1.GetAllocationRequest;
import io.chengjie.proto.park.v1.GetSpaceRequest;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.ListAllocationsRequest;
import io.chengjie.proto.park.v1.Parcel;
import io.chengjie.proto.park.v1.PriceBasis;
import io.chengjie.proto.park.v1.SetSpacePriceFloorRequest;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UtilityPool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ParkServiceTest
class CreateAllocationTest {
  @Inject Clients clients;
  @Inject DataSource dataSource;
  @Inject Statements statements;
  private Contracts contracts;
  private ClaimTables tables;
  private Site site;
  private Unit unit;
  private UtilityPool power;

  @BeforeEach
  void openASite() {
    tables = new ClaimTables(dataSource);
    contracts = new Contracts(clients, tables);
    site = Site.in(clients);
    unit = site.unit();
    power = site.pool(UtilityPool.Kind.POWER_KVA, "1000");
  }

  @AfterEach
  void contradictsNothing() {
    assertThat(tables.contradictions()).isEmpty();
  }

  @Test
  void putsSpacesAndPoolsUnderContractTogether() {
    Hold hold = reserved();
    CreateAllocationRequest.Builder request = Contracts.lease(hold).setContractNo("租-0001");
    Allocation made = contracts.create(request);
    assertThat(made.getState()).isEqualTo(Allocation.State.ALLOCATED);
    assertThat(made.getLinesList()).isEqualTo(hold.getLinesList());
    assertThat(made.getPriceBasis()).isEqualTo(PriceBasis.PER_SQUARE_METRE_MONTH);
    assertThat(made.getMeterPoints(0).getInitialReading()).isEqualTo("100.5");
    assertThat(contracts.create(request)).isEqualTo(made);
    assertThat(contracts.read(hold).getState()).isEqualTo(Hold.State.ALLOCATED);
    assertThat(phases(hold)).containsExactly("HELD", "RESERVED", "ALLOCATED");
    assertThat(pool()).containsExactly("0/0/400");
    assertThat(read(made)).isEqualTo(made);
    assertThat(
            tables.query(
                "SELECT type FROM event_log WHERE subject_id IN ('%s', '%s') ORDER BY id"
                    .formatted(hold.getId(), made.getId())))
        .endsWith("HoldAllocated", "AllocationMade");
  }

  @Test
  void oneOfManyContractsForTheSameReservationIsMade() {
    Hold hold = reserved();
    List<String> answers = AtOnce.run(10, caller -> contracts.create(Contracts.lease(hold)));
    assertThat(Collections.frequency(answers, "OK")).isEqualTo(1);
    assertThat(Collections.frequency(answers, "HOLD_STATE_NOT_ALLOWED")).isEqualTo(9);
  }

  @Test
  void needsASigningThatIsFinal() {
    Hold held = clients.holds(Role.PARK_OPERATOR).placeHold(Holds.of(unit).build());
    assertThat(refusal(Contracts.lease(held)).reason()).isEqualTo("HOLD_STATE_NOT_ALLOWED");
    Hold confirmed = contracts.confirmed(Holds.of(site.unit()));
    var pending = refusal(Contracts.lease(confirmed));
    assertThat(pending.reason()).isEqualTo("RESERVATION_NOT_POSTED");
    assertThat(pending.info().getMetadataMap())
        .containsEntry("reservationId", "RSV-" + confirmed.getId());
  }

  @Test
  void isNotMadeAfterACancellation() {
    Hold hold = reserved();
    assertThat(contracts.cancel(Contracts.cancellation(hold)).getState())
        .isEqualTo(Hold.State.CANCELLED);
    assertThat(refusal(Contracts.lease(hold)).info().getMetadataMap())
        .containsEntry("state", "CANCELLED");
    assertThat(phases(hold)).containsExactly("HELD", "RESERVED");
  }

  @Test
  void contractAndCancellationAtOnceLeaveNothingBetween() {
    for (int round = 0; round < 8; round++) {
      Hold hold = contracts.reserved(Holds.of(site.unit()));
      List<String> answers =
          AtOnce.run(
              4,
              caller ->
                  caller % 2 == 0
                      ? contracts.create(Contracts.lease(hold))
                      : contracts.cancel(Contracts.cancellation(hold)));
      assertThat(answers)
          .isSubsetOf(
              "OK", "HOLD_STATE_NOT_ALLOWED", "ETAG_MISMATCH", "CONTRACT_VOID_REFERENCE_REQUIRED");
      assertThat(contracts.read(hold).getState()).isIn(Hold.State.ALLOCATED, Hold.State.CANCELLED);
    }
  }

  @Test
  void isNotCheaperThanTheFloorOfAnySpace() {
    setFloor(unit, PriceBasis.PER_SQUARE_METRE_MONTH, "12.01");
    Hold hold = reserved();
    var refusal = refusal(Contracts.lease(hold));
    assertThat(refusal.reason()).isEqualTo("PRICE_BELOW_FLOOR");
    assertThat(refusal.info().getMetadataMap())
        .containsEntry("code", unit.getCode())
        .containsEntry("floor", "12.01 CNY")
        .containsEntry("asked", "12.00 CNY");
    assertThat(
            refusal(
                    Contracts.lease(hold)
                        .setPrice(Site.money("99.00").toBuilder().setCurrency("USD")))
                .reason())
        .isEqualTo("PRICE_BELOW_FLOOR");
    assertThat(contracts.create(Contracts.lease(hold).setPrice(Site.money("12.01"))).getPrice())
        .isEqualTo(Site.money("12.01"));
  }

  @Test
  void aFloorOnAnotherBasisIsNotCompared() {
    setFloor(unit, PriceBasis.PER_SQUARE_METRE, "2000.00");
    assertThat(contracts.create(Contracts.lease(reserved())).getId()).isNotEmpty();
  }

  @Test
  void landNeedsAPublicProcedureAndThePriceOfTheLandBank() {
    LandSite land = new LandSite(clients);
    Parcel parcel = land.ready(land.aParcel().setPriceFloorPerSquareMetre(Site.money("144.00")));
    Hold hold =
        contracts.reserved(
            Holds.of().addLines(HoldLine.newBuilder().setParcelId(parcel.getId()).build()));
    CreateAllocationRequest.Builder grant =
        Contracts.lease(hold)
            .setKind(Allocation.Kind.LAND_GRANT)
            .setPriceBasis(PriceBasis.PER_SQUARE_METRE)
            .setPrice(Site.money("144.00"));
    assertThat(refusal(grant).reason()).isEqualTo("PUBLIC_PROCEDURE_REQUIRED");
    assertThat(refusal(Contracts.lease(hold)).reason()).isEqualTo("PUBLIC_PROCEDURE_REQUIRED");
    grant.setPublicProcedureReference("江华挂〔2026〕07号");
    var cheap = refusal(grant.clone().setPrice(Site.money("143.99")));
    assertThat(cheap.reason()).isEqualTo("PRICE_BELOW_FLOOR");
    assertThat(cheap.info().getMetadataMap()).containsEntry("floor", "144.00 CNY");
    assertThat(contracts.create(grant).getKind()).isEqualTo(Allocation.Kind.LAND_GRANT);
  }

  @Test
  void unitsAreNotGrantedAndTheIndustryMustBeKnown() {
    CreateAllocationRequest.Builder request =
        Contracts.lease(reserved())
            .setKind(Allocation.Kind.LAND_GRANT)
            .setPriceBasis(PriceBasis.PER_SQUARE_METRE)
            .setPublicProcedureReference("x")
            .clearIndustryCode();
    assertThat(refusal(request).reason()).isEqualTo("VALIDATION_FAILED");
  }

  @Test
  void theIndustryOfTheHoldIsAdmittedAgain() {
    Site strict = Site.in(clients, Site.aPark(), Site.aZone().addForbiddenIndustryCodes("C26"));
    Hold hold = contracts.reserved(Holds.of(strict.unit()).setIndustryCode("C3974"));
    assertThat(hold.getIndustryCode()).isEqualTo("C3974");
    assertThat(refusal(Contracts.lease(hold).setIndustryCode("C2614")).reason())
        .isEqualTo("INDUSTRY_NOT_ALLOWED");
    assertThat(contracts.create(Contracts.lease(hold).clearIndustryCode()).getIndustryCode())
        .isEqualTo("C3974");
  }

  @Test
  void daysOfTheContractLieWithinThoseOfTheHold() {
    Hold hold =
        contracts.reserved(Holds.of(unit).setUseFrom("2027-01-01").setUseUntil("2028-01-01"));
    for (CreateAllocationRequest.Builder outside :
        List.of(
            Contracts.lease(hold).setUseFrom("2026-12-31"),
            Contracts.lease(hold).setUseUntil("2028-01-02"),
            Contracts.lease(hold).clearUseUntil())) {
      assertThat(refusal(outside).info().getMetadataMap())
          .containsEntry("useFrom", "2027-01-01")
          .containsEntry("useUntil", "2028-01-01");
    }
  }

  @Test
  void daysThatTheContractDoesNotTakeAreFreeForOthers() {
    Hold hold = contracts.reserved(Holds.of(unit).setUseFrom("2027-01-01"));
    contracts.create(Contracts.lease(hold).setUseUntil("2027-07-01"));
    Hold next =
        clients
            .holds(Role.PARK_OPERATOR)
            .placeHold(Holds.of(unit).setUseFrom("2027-07-01").build());
    assertThat(next.getState()).isEqualTo(Hold.State.HELD);
  }

  @Test
  void aContractNumberIsUsedOnceInAPark() {
    contracts.create(Contracts.lease(reserved()).setContractNo("租-7"));
    var refusal =
        refusal(Contracts.lease(contracts.reserved(Holds.of(site.unit()))).setContractNo("租-7"));
    assertThat(refusal.reason()).isEqualTo("CONTRACT_NO_ALREADY_USED");
    assertThat(refusal.info().getMetadataMap()).containsEntry("contractNo", "租-7");
    Hold elsewhere = contracts.reserved(Holds.of(Site.in(clients).unit()));
    assertThat(contracts.create(Contracts.lease(elsewhere).setContractNo("租-7")).getContractNo())
        .isEqualTo("租-7");
  }

  @Test
  void isReadByOfficialsOfTheRegionAndByTheFirmItself() {
    Allocation made = contracts.create(Contracts.lease(reserved()));
    GetAllocationRequest get = GetAllocationRequest.newBuilder().setId(made.getId()).build();
    assertThat(clients.allocationsOf(Contracts.FIRM, "user-9").getAllocation(get)).isEqualTo(made);
    assertThat(
            Refusals.of(() -> clients.allocationsOf("ENT-RIVAL", "user-1").getAllocation(get))
                .reason())
        .isEqualTo("NOT_OWN_DATA");
    assertThat(
            Refusals.of(() -> clients.allocationsIn("430581", Role.AUDITOR).getAllocation(get))
                .reason())
        .isEqualTo("REGION_OUT_OF_SCOPE");
    assertThat(
            Refusals.of(
                    () ->
                        clients
                            .allocationsIn("430581", Role.PARK_OPERATOR)
                            .createAllocation(
                                Contracts.lease(contracts.reserved(Holds.of(site.unit()))).build()))
                .reason())
        .isEqualTo("REGION_OUT_OF_SCOPE");
  }

  @Test
  void listsTheAllocationsOfTheCallersRegionsPageByPageNewestFirst() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      made.addFirst(
          contracts.create(Contracts.lease(contracts.reserved(Holds.of(site.unit())))).getId());
    }
    List<String> listed = new ArrayList<>();
    String token = "";
    do {
      var page =
          clients
              .allocationsIn("431100", Role.AUDITOR)
              .listAllocations(
                  ListAllocationsRequest.newBuilder()
                      .setParkId(site.park.getId())
                      .setState(Allocation.State.ALLOCATED)
                      .setPageSize(2)
                      .setPageToken(token)
                      .build());
      page.getItemsList().forEach(item -> listed.add(item.getId()));
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    assertThat(listed).containsExactlyElementsOf(made);
    assertThat(
            clients
                .allocationsIn("430581", Role.AUDITOR)
                .listAllocations(
                    ListAllocationsRequest.newBuilder().setParkId(site.park.getId()).build())
                .getItemsList())
        .isEmpty();
  }

  @Test
  void takesAsManyStatementsForManySpacesAndRowsAsForOne() {
    Hold one = contracts.reserved(Holds.of(unit));
    Hold four = contracts.reserved(Holds.of(site.unit(), site.unit(), site.unit(), site.unit()));
    assertThat(statements.during(() -> contracts.create(Contracts.lease(four))))
        .isEqualTo(statements.during(() -> contracts.create(Contracts.lease(one))))
        .isLessThanOrEqualTo(26);
    Site single = Site.in(clients);
    contracts.create(Contracts.lease(contracts.reserved(Holds.of(single.unit()))));
    assertThat(statements.during(() -> list(site)))
        .isEqualTo(statements.during(() -> list(single)))
        .isLessThanOrEqualTo(5);
  }

  private void list(Site of) {
    var request = ListAllocationsRequest.newBuilder().setParkId(of.park.getId()).build();
    assertThat(clients.allocations(Role.AUDITOR).listAllocations(request).getItemsList())
        .isNotEmpty();
  }

  private Hold reserved() {
    return contracts.reserved(Holds.of(unit).addLines(Holds.line(power, "400")));
  }

  private Allocation read(Allocation allocation) {
    return clients
        .allocations(Role.AUDITOR)
        .getAllocation(GetAllocationRequest.newBuilder().setId(allocation.getId()).build());
  }

  private io.chengjie.chassis.errors.RemoteError refusal(CreateAllocationRequest.Builder request) {
    return Refusals.of(() -> contracts.create(request.clone().setRequestId(Clients.requestId())));
  }

  private void setFloor(Unit space, PriceBasis basis, String price) {
    var spaces = clients.spaces(Role.COMMANDER);
    String etag =
        spaces.getSpace(GetSpaceRequest.newBuilder().setId(space.getId()).build()).getEtag();
    spaces.setSpacePriceFloor(
        SetSpacePriceFloorRequest.newBuilder()
            .setId(space.getId())
            .setBasis(basis)
            .setPrice(Site.money(price))
            .setExplanation("管委会会议")
            .setEtag(etag)
            .setRequestId(Clients.requestId())
            .build());
  }

  private List<String> phases(Hold hold) {
    return tables.query(
        "SELECT phase FROM space_claim WHERE hold_id = '" + hold.getId() + "' ORDER BY began_at");
  }

  private List<String> pool() {
    return tables.query(
        "SELECT trim_scale(held) || '/' || trim_scale(reserved) || '/' || trim_scale(allocated)"
            + " FROM utility_pool WHERE id = '"
            + power.getId()
            + "'");
  }
}
