package io.chengjie.park.factories;

import static io.chengjie.park.factories.Changes.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.park.v1.ListUnitsRequest;
import io.chengjie.proto.park.v1.SpaceState;
import io.chengjie.proto.park.v1.Unit;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ParkServiceTest
class ReshapeUnitsTest {
  @Inject Clients clients;
  @Inject DataSource dataSource;

  private Changes changes;
  private Site site;
  private Unit unit;
  private Unit neighbour;

  @BeforeEach
  void twoUnitsSideBySide() {
    changes = new Changes(clients);
    site = Site.in(clients);
    neighbour = site.unit();
    unit = site.create(site.aUnit().addAdjacentUnitIds(neighbour.getId()).setPowerKva("800"));
  }

  @Test
  void splitsAUnitAndKeepsItsNeighboursAndItsHistory() {
    List<Unit> parts =
        changes.split(
            unit,
            part("S-1", "1800.00")
                .addAdjacentPartCodes(unit.getCode())
                .addAdjacentUnitIds(neighbour.getId())
                .setPowerKva("500"),
            part(unit.getCode(), "1200.00"));

    Unit old = changes.read(unit.getId());
    assertThat(parts).extracting(Unit::getCode).containsExactly("S-1", unit.getCode());
    assertThat(parts.getFirst().getAdjacentUnitIdsList())
        .containsExactlyInAnyOrder(neighbour.getId(), parts.get(1).getId());
    assertThat(parts.get(1).getAdjacentUnitIdsList()).containsExactly(parts.getFirst().getId());
    assertThat(changes.read(neighbour.getId()).getAdjacentUnitIdsList())
        .containsExactly(parts.getFirst().getId());
    assertThat(parts).allMatch(part -> part.getFloorLoadKnPerSquareMetre().equals("10"));
    assertThat(parts).extracting(Unit::hasPowerKva).containsExactly(true, false);
    assertThat(parts)
        .allSatisfy(
            part -> assertThat(part.getPredecessorUnitIdsList()).containsExactly(unit.getId()));
    assertThat(old.hasRetireTime()).isTrue();
    assertThat(old.getSuccessorUnitIdsList())
        .containsExactlyInAnyOrder(parts.getFirst().getId(), parts.get(1).getId());
    assertThat(old.getAdjacentUnitIdsList()).isEmpty();
    assertThat(old.getEtag()).isNotEqualTo(unit.getEtag());
  }

  @Test
  void hidesRetiredUnitsUnlessAskedAndHoldsThemNoMore() {
    changes.split(
        unit, part("S-1", "1000.00").addAdjacentUnitIds(neighbour.getId()), part("S-2", "2000.00"));
    ListUnitsRequest.Builder ofBuilding =
        ListUnitsRequest.newBuilder().setBuildingId(site.building.getId());

    assertThat(changes.list(ofBuilding))
        .extracting(Unit::getCode)
        .containsExactlyInAnyOrder(neighbour.getCode(), "S-1", "S-2");
    assertThat(changes.list(ofBuilding.setIncludeRetired(true))).hasSize(4);
    assertThat(changes.read(unit.getId()).getState()).isEqualTo(SpaceState.State.RETIRED);
    assertThat(changes.list(ofBuilding.setState(SpaceState.State.FREE))).hasSize(3);
    assertThat(
            Refusals.of(() -> changes.list(ofBuilding.setState(SpaceState.State.RETIRED))).reason())
        .isEqualTo("VALIDATION_FAILED");
    assertThat(Refusals.of(() -> changes.hold(unit)).reason()).isEqualTo("RESOURCE_NOT_FOUND");
    assertThat(
            Refusals.of(() -> changes.split(unit, part("X", "1.00"), part("Y", "1.00"))).reason())
        .isEqualTo("UNIT_RETIRED");
  }

  @Test
  void mergesUnitsAndKeepsTheirNeighbours() {
    Unit outer = site.create(site.aUnit().addAdjacentUnitIds(unit.getId()));
    Unit merged =
        changes.merge(
            site.building.getId(),
            unit.getCode(),
            List.of(changes.read(unit.getId()), changes.read(neighbour.getId())));

    assertThat(merged.getAreaSquareMetres()).isEqualTo("6000.00");
    assertThat(merged.getAdjacentUnitIdsList()).containsExactly(outer.getId());
    assertThat(merged.getPredecessorUnitIdsList())
        .containsExactlyInAnyOrder(unit.getId(), neighbour.getId());
    assertThat(changes.read(outer.getId()).getAdjacentUnitIdsList())
        .containsExactly(merged.getId());
    assertThat(merged.hasPowerKva()).isFalse();
  }

  @Test
  void refusesAnotherAreaALostNeighbourAndAClaimedUnit() {
    assertThat(
            Refusals.of(
                    () ->
                        changes.split(
                            unit,
                            part("S-1", "1000.00").addAdjacentUnitIds(neighbour.getId()),
                            part("S-2", "1999.99")))
                .reason())
        .isEqualTo("AREA_NOT_PRESERVED");
    assertThat(
            Refusals.of(() -> changes.split(unit, part("S-1", "1000.00"), part("S-2", "2000.00")))
                .fieldViolations())
        .extracting("field")
        .containsExactly("parts");
    changes.hold(unit);
    assertThat(
            Refusals.of(
                    () ->
                        changes.split(
                            unit,
                            part("S-1", "1000.00").addAdjacentUnitIds(neighbour.getId()),
                            part("S-2", "2000.00")))
                .reason())
        .isEqualTo("SPACE_CLAIMED");
  }

  @Test
  void refusesToMergeWhatDoesNotHangTogetherOrIsOfAnotherBuildingOrWasReadLongAgo() {
    Unit far = site.unit();
    Unit stranger = Site.in(clients).unit();
    Unit fresh = changes.read(neighbour.getId());

    assertThat(
            Refusals.of(() -> changes.merge(site.building.getId(), "M", List.of(unit, far)))
                .reason())
        .isEqualTo("UNITS_NOT_ADJACENT");
    assertThat(
            Refusals.of(() -> changes.merge(site.building.getId(), "M", List.of(unit, stranger)))
                .reason())
        .isEqualTo("UNIT_OF_OTHER_BUILDING");
    assertThat(
            Refusals.of(() -> changes.merge(site.building.getId(), "M", List.of(unit, neighbour)))
                .reason())
        .isEqualTo("ETAG_MISMATCH");
    assertThat(
            Refusals.of(() -> changes.merge(site.building.getId(), "M", List.of(fresh, fresh)))
                .reason())
        .isEqualTo("VALIDATION_FAILED");
  }

  @Test
  void theDatabaseItselfRefusesAnotherArea() throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "INSERT INTO space (id, kind, park_id, zone_id, code, area_square_metres, version) SELECT"
              + " id || '-x', 'UNIT', park_id, zone_id, code || 'x', area_square_metres - 0.01, 0"
              + " FROM space WHERE id = '"
              + unit.getId()
              + "'");
      statement.execute(
          "INSERT INTO space_lineage VALUES ('" + unit.getId() + "', '" + unit.getId() + "-x')");

      assertThatThrownBy(connection::commit).hasMessageContaining("becomes another area");
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  @Test
  void aHoldThatWaitsForASplitIsRefused() throws Exception {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var other = Executors.newSingleThreadExecutor()) {
      connection.setAutoCommit(false);
      statement.execute(
          "UPDATE space SET retired_at = clock_timestamp() WHERE id = '" + unit.getId() + "'");
      var answer = other.submit(() -> Refusals.of(() -> changes.hold(unit)).reason());
      boolean waits = false;
      while (!waits && !answer.isDone()) {
        try (var rows =
            statement.executeQuery("SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted)")) {
          rows.next();
          waits = rows.getBoolean(1);
        }
      }
      connection.commit();
      connection.setAutoCommit(true);

      assertThat(answer.get()).isEqualTo("RESOURCE_NOT_FOUND");
    }
  }
}
