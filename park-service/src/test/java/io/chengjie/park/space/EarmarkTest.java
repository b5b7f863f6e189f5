package io.chengjie.park.space;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Statements;
import io.chengjie.park.claims.ClaimTables;
import io.chengjie.park.claims.Holds;
import io.chengjie.park.land.LandSite;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.Earmark;
import io.chengjie.proto.park.v1.EndSpaceEarmarkRequest;
import io.chengjie.proto.park.v1.GetParcelRequest;
import io.chengjie.proto.park.v1.GetSpaceRequest;
import io.chengjie.proto.park.v1.GetUnitRequest;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.ListParcelsRequest;
import io.chengjie.proto.park.v1.ListUnitsRequest;
import io.chengjie.proto.park.v1.Parcel;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.Space;
import io.chengjie.proto.park.v1.SpaceState;
import io.chengjie.proto.park.v1.Unit;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Units and parcels are set aside for a named project in one and the same way. */
@ParkServiceTest
class EarmarkTest {
  @Inject Clients clients;
  @Inject DataSource dataSource;
  @Inject Statements statements;

  private ClaimTables tables;
  private LandSite land;
  private Earmarking earmarking;
  private String id;

  @BeforeEach
  void aPark() {
    tables = new ClaimTables(dataSource);
    land = new LandSite(clients);
  }

  @AfterEach
  void contradictsNothing() {
    assertThat(tables.contradictions()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSetAsideIsForItsProjectOnly(SpaceKind kind) {
    record(kind);

    Space space = earmarking.earmark("PRJ-STEEL");
    RemoteError refusal = Refusals.of(() -> hold("PRJ-OTHER"));

    assertThat(space.getState()).isEqualTo(SpaceState.State.EARMARKED);
    assertThat(space.getEarmark().getProjectId()).isEqualTo("PRJ-STEEL");
    assertThat(space.getEarmark().getExplanation()).isEqualTo("钢管基地");
    assertThat(earmarking.read()).isEqualTo(space);
    assertThat(found(kind, SpaceState.State.EARMARKED)).containsExactly(id);
    assertThat(refusal.reason()).isEqualTo("CAPACITY_CONFLICT");
    assertThat(refusal.info().getMetadataMap())
        .containsEntry(
            "earliestFreeTime", Holds.instant(space.getEarmark().getExpireTime()).toString());
    assertThat(Refusals.of(() -> earmarking.earmark("PRJ-OTHER")).reason())
        .isEqualTo("CAPACITY_CONFLICT");
    hold("PRJ-STEEL");
    assertThat(earmarking.read().getState()).isEqualTo(SpaceState.State.HELD);
    assertThat(earmarking.read().getEarmark()).isEqualTo(space.getEarmark());
    assertThat(events()).containsExactly("SpaceEarmarked");
  }

  @ParameterizedTest
  @EnumSource
  void runsOutByTheClockOfTheDatabase(SpaceKind kind) {
    record(kind);
    Space before = earmarking.read();
    earmarking.earmark("PRJ-STEEL");

    letRunOut();

    assertThat(earmarking.read()).isEqualTo(before);
    assertThat(found(kind, SpaceState.State.FREE)).containsExactly(id);
    assertThat(hold("PRJ-OTHER").getState()).isEqualTo(Hold.State.HELD);
  }

  @ParameterizedTest
  @EnumSource
  void canBeEndedBeforeItsTimeAndEndingItAgainChangesNothing(SpaceKind kind) {
    record(kind);
    Space earmarked = earmarking.earmark("PRJ-STEEL");

    Space free = earmarking.end();

    assertThat(free.getState()).isEqualTo(SpaceState.State.FREE);
    assertThat(free.hasEarmark()).isFalse();
    assertThat(earmarking.end()).isEqualTo(free);
    assertThat(events()).containsExactly("SpaceEarmarked", "SpaceEarmarkEnded");
    assertThat(Refusals.of(() -> earmarking.end(earmarked.getEtag())).reason())
        .isEqualTo("ETAG_MISMATCH");
    assertThat(hold("PRJ-OTHER").getState()).isEqualTo(Hold.State.HELD);
  }

  @Test
  void oneThatRanOutIsNotEndedBelatedly() {
    record(SpaceKind.UNIT);
    earmarking.earmark("PRJ-STEEL");
    letRunOut();

    Space free = earmarking.end();

    assertThat(free.getState()).isEqualTo(SpaceState.State.FREE);
    assertThat(events()).containsExactly("SpaceEarmarked");
    assertThat(
            tables.query(
                "SELECT live FROM space_claim WHERE end_explanation = '' AND space_id = '"
                    + id
                    + "'"))
        .containsExactly("t");
  }

  @Test
  void ofTwoTheOneThatRanOutBeforeKeepsItsTime() {
    record(SpaceKind.UNIT);
    earmarking.earmark("PRJ-STEEL");
    letRunOut();
    tables.execute(
        "INSERT INTO space_claim (id, space_id, phase, project_id, use_from, live, began_at, ends_at)"
            + " VALUES (gen_random_uuid(), '"
            + id
            + "', 'EARMARKED', 'PRJ-STEEL', '2026-01-01', true, clock_timestamp(),"
            + " clock_timestamp() + interval '9 days')");

    earmarking.end();

    assertThat(
            tables.query(
                "SELECT concat(ended_at = ends_at, ' ', end_explanation) FROM space_claim"
                    + " WHERE NOT live AND space_id = '"
                    + id
                    + "' ORDER BY began_at"))
        .containsExactly("t ", "f 项目改址");
  }

  @Test
  void isNotForWhatSomebodyElseHasAlready() {
    record(SpaceKind.UNIT);
    hold("PRJ-OTHER");

    assertThat(Refusals.of(() -> earmarking.earmark("PRJ-STEEL")).reason())
        .isEqualTo("CAPACITY_CONFLICT");
  }

  @Test
  void isForTheRegionsOwnOperators() {
    record(SpaceKind.UNIT);
    earmarking.earmark("PRJ-STEEL");
    var elsewhere = clients.spacesIn("430581", Role.PARK_OPERATOR);
    Space read = elsewhere.getSpace(GetSpaceRequest.newBuilder().setId(id).build());

    assertThat(read.getState()).isEqualTo(SpaceState.State.EARMARKED);
    assertThat(read.hasEarmark()).isFalse();
    assertThat(
            Refusals.of(
                    () ->
                        elsewhere.endSpaceEarmark(
                            EndSpaceEarmarkRequest.newBuilder()
                                .setId(id)
                                .setExplanation("项目改址")
                                .setEtag(read.getEtag())
                                .setRequestId(Clients.requestId())
                                .build()))
                .reason())
        .isEqualTo("REGION_OUT_OF_SCOPE");
  }

  @Test
  void unitsTellOfficialsOfTheirRegionAloneForWhomTheyAreSetAside() {
    record(SpaceKind.UNIT);
    Earmark earmark = earmarking.earmark("PRJ-STEEL").getEarmark();
    GetUnitRequest request = GetUnitRequest.newBuilder().setId(id).build();
    ListUnitsRequest list = ListUnitsRequest.newBuilder().setParkId(park()).build();

    Unit here = clients.catalogIn("431129", Role.AUDITOR).getUnit(request);
    Unit open = clients.anonymousCatalog().getUnit(request);

    assertThat(here.getEarmark()).isEqualTo(earmark);
    assertThat(clients.catalogIn("431129", Role.AUDITOR).listUnits(list).getItemsList())
        .containsExactly(here);
    assertThat(open).isEqualTo(here.toBuilder().clearEarmark().build());
    assertThat(clients.catalogIn("430581", Role.COMMANDER).getUnit(request)).isEqualTo(open);
    assertThat(clients.anonymousCatalog().listUnits(list).getItemsList()).containsExactly(open);
  }

  @Test
  void listsOfUnitsTakeOneStatementMoreForOfficialsOnlyWhereSomethingIsSetAside() {
    record(SpaceKind.UNIT);
    land.site.unit();
    ListUnitsRequest list = ListUnitsRequest.newBuilder().setParkId(park()).build();
    var officials = clients.catalogIn("431129", Role.AUDITOR);
    long before = statements.during(() -> officials.listUnits(list));

    earmarking.earmark("PRJ-STEEL");

    assertThat(statements.during(() -> officials.listUnits(list))).isEqualTo(before + 1);
    assertThat(statements.during(() -> clients.anonymousCatalog().listUnits(list)))
        .isEqualTo(before)
        .isLessThanOrEqualTo(6);
  }

  @Test
  void parcelsTellOfficialsOfTheirRegionAloneForWhomTheyAreSetAside() {
    record(SpaceKind.PARCEL);
    Earmark earmark = earmarking.earmark("PRJ-STEEL").getEarmark();
    GetParcelRequest request = GetParcelRequest.newBuilder().setId(id).build();

    Parcel here = clients.landIn("431129", Role.AUDITOR).getParcel(request);

    assertThat(here.getEarmark()).isEqualTo(earmark);
    assertThat(here.getState()).isEqualTo(SpaceState.State.EARMARKED);
    assertThat(clients.anonymousLand().getParcel(request).hasEarmark()).isFalse();
  }

  @Test
  void aParcelWithoutAnOriginBeginsWithTheVersionThatTheDemoNames() {
    record(SpaceKind.PARCEL);

    assertThat(earmarking.read().getEtag()).isEqualTo("0-FREE");
  }

  private void record(SpaceKind kind) {
    id =
        switch (kind) {
          case UNIT -> land.site.unit().getId();
          case PARCEL -> land.ready(land.aParcel()).getId();
        };
    earmarking = Earmarking.of(clients, id);
  }

  private String park() {
    return land.site.park.getId();
  }

  private Hold hold(String projectId) {
    boolean unit = earmarking.read().getKind() == Space.Kind.UNIT;
    HoldLine.Builder line = HoldLine.newBuilder();
    return clients
        .holds(Role.PARK_OPERATOR)
        .placeHold(
            PlaceHoldRequest.newBuilder()
                .setProjectId(projectId)
                .setDays(15)
                .addLines(unit ? line.setUnitId(id) : line.setParcelId(id))
                .setRequestId(Clients.requestId())
                .build());
  }

  private void letRunOut() {
    tables.execute(
        "UPDATE space_claim SET ends_at = clock_timestamp() - interval '1 second'"
            + " WHERE phase = 'EARMARKED' AND space_id = '"
            + id
            + "'");
  }

  /** Ids of the park's units or parcels in the state. */
  private List<String> found(SpaceKind kind, SpaceState.State state) {
    return switch (kind) {
      case UNIT ->
          clients
              .anonymousCatalog()
              .listUnits(ListUnitsRequest.newBuilder().setParkId(park()).setState(state).build())
              .getItemsList()
              .stream()
              .map(Unit::getId)
              .toList();
      case PARCEL ->
          clients
              .anonymousLand()
              .listParcels(
                  ListParcelsRequest.newBuilder().setParkId(park()).setState(state).build())
              .getItemsList()
              .stream()
              .map(Parcel::getId)
              .toList();
    };
  }

  private List<String> events() {
    return tables.query(
        "SELECT type FROM event_log WHERE stream = 'spaces' AND subject_id = '"
            + id
            + "' ORDER BY id");
  }
}
