package io.chengjie.park.factories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.protobuf.FieldMask;
import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.AddUnitAdjacencyRequest;
import io.chengjie.proto.park.v1.Building;
import io.chengjie.proto.park.v1.GetBuildingRequest;
import io.chengjie.proto.park.v1.ListUnitsRequest;
import io.chengjie.proto.park.v1.RemoveUnitAdjacencyRequest;
import io.chengjie.proto.park.v1.SpaceState;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UpdateBuildingRequest;
import io.chengjie.proto.park.v1.UpdateUnitRequest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ParkServiceTest
class ChangeFactoriesTest {
  @Inject Clients clients;

  private Changes changes;
  private Site site;
  private Unit unit;

  @BeforeEach
  void record() {
    changes = new Changes(clients);
    site = Site.in(clients);
    unit = site.unit();
  }

  @Test
  void changesWhatTheMaskNamesAndClearsWhatIsAbsent() {
    Unit changed =
        update(
            unit,
            Unit.newBuilder().setClearHeightMetres("9").setCode("NEW-1"),
            "clear_height_metres",
            "code",
            "dual_feed");

    assertThat(changed.getClearHeightMetres()).isEqualTo("9");
    assertThat(changed.getCode()).isEqualTo("NEW-1");
    assertThat(changed.hasDualFeed()).isFalse();
    assertThat(changed.getFloorLoadKnPerSquareMetre()).isEqualTo("10");
    assertThat(changes.read(unit.getId())).isEqualTo(changed);
    assertThat(site.create(site.aUnit().setCode(unit.getCode())).getCode())
        .isEqualTo(unit.getCode());
  }

  @Test
  void refusesWhatChangesOtherwiseAndACodeThatIsTaken() {
    Unit other = site.unit();

    assertThat(
            Refusals.of(
                    () ->
                        update(
                            unit,
                            Unit.newBuilder()
                                .setAreaSquareMetres("1.00")
                                .setState(SpaceState.State.HELD),
                            "area_square_metres",
                            "state",
                            "adjacent_unit_ids",
                            "building_id"))
                .fieldViolations())
        .extracting("field", "reason")
        .contains(
            tuple("unit.areaSquareMetres", "IMMUTABLE_MEMBER"),
            tuple("unit.state", "OUTPUT_ONLY_MEMBER"),
            tuple("unit.buildingId", "IMMUTABLE_MEMBER"));
    assertThat(
            Refusals.of(() -> update(unit, Unit.newBuilder().setCode(other.getCode()), "code"))
                .reason())
        .isEqualTo("CODE_ALREADY_USED");
    assertThat(
            Refusals.of(() -> update(unit, Unit.newBuilder().setFireClass("Z"), "fire_class"))
                .reason())
        .isEqualTo("VALIDATION_FAILED");
  }

  @Test
  void aHoldDoesNotMakeAChangeStaleButAChangeDoes() {
    changes.hold(unit);
    Unit held = changes.read(unit.getId());

    Unit changed = update(unit, Unit.newBuilder().setFireClass("C"), "fire_class");

    assertThat(held.getEtag()).isNotEqualTo(unit.getEtag());
    assertThat(changed.getState()).isEqualTo(SpaceState.State.HELD);
    assertThat(
            Refusals.of(() -> update(held, Unit.newBuilder().setFireClass("D"), "fire_class"))
                .reason())
        .isEqualTo("ETAG_MISMATCH");
  }

  @Test
  void unitsFollowTheDayOfTheirBuildingUnlessTheyHaveTheirOwn() {
    Unit own = site.create(site.aUnit().setAvailableFrom("2098-01-01"));

    Building building =
        update(
            Building.newBuilder().setAvailableFrom("2099-06-01").setWorksFrom("2026-01-01"),
            "available_from",
            "works_from");

    assertThat(building.getState()).isEqualTo(Building.State.UNDER_CONSTRUCTION);
    assertThat(availableBy("2097-12-31")).isEmpty();
    assertThat(availableBy("2098-01-01")).containsExactly(own.getId());
    assertThat(availableBy("2099-06-01")).containsExactlyInAnyOrder(own.getId(), unit.getId());
    assertThat(Refusals.of(() -> changes.hold(unit)).reason()).isEqualTo("UNIT_NOT_READY");

    update(own, Unit.newBuilder(), "available_from");
    assertThat(availableBy("2098-01-01")).isEmpty();

    update(Building.newBuilder(), "available_from");
    changes.hold(changes.read(own.getId()));
    assertThat(changes.read(own.getId()).getState()).isEqualTo(SpaceState.State.HELD);
  }

  @Test
  void refusesWorksAfterTheFirstDayOfUse() {
    assertThat(
            Refusals.of(
                    () ->
                        update(
                            Building.newBuilder()
                                .setAvailableFrom("2026-01-01")
                                .setWorksFrom("2026-01-02"),
                            "available_from",
                            "works_from"))
                .fieldViolations())
        .extracting("field")
        .containsExactly("building.worksFrom");
  }

  @Test
  void joinsAndPartsUnitsOnBothSides() {
    Unit other = site.unit();
    Unit stranger = Site.in(clients).unit();

    Unit joined = join(unit, other.getId());
    Unit again = join(joined, other.getId());

    assertThat(joined.getAdjacentUnitIdsList()).containsExactly(other.getId());
    assertThat(again.getEtag()).isEqualTo(joined.getEtag());
    assertThat(changes.read(other.getId()).getAdjacentUnitIdsList()).containsExactly(unit.getId());
    assertThat(Refusals.of(() -> join(again, stranger.getId())).fieldViolations())
        .extracting("field")
        .containsExactly("adjacentUnitIds[0]");
    assertThat(Refusals.of(() -> join(again, unit.getId())).fieldViolations())
        .extracting("field")
        .containsExactly("adjacentUnitIds[0]");
    Unit parted = part(again, other.getId());
    assertThat(parted.getAdjacentUnitIdsList()).isEmpty();
    assertThat(changes.read(other.getId()).getAdjacentUnitIdsList()).isEmpty();
  }

  @Test
  void anOperatorChangesItsOwnRegionOnly() {
    assertThat(
            Refusals.of(
                    () ->
                        clients
                            .factoriesIn("430500", Role.PARK_OPERATOR)
                            .updateUnit(
                                UpdateUnitRequest.newBuilder()
                                    .setId(unit.getId())
                                    .setEtag(unit.getEtag())
                                    .setUpdateMask(FieldMask.newBuilder().addPaths("code"))
                                    .setUnit(Unit.newBuilder().setCode("X"))
                                    .build()))
                .reason())
        .isEqualTo("REGION_OUT_OF_SCOPE");
  }

  private List<String> availableBy(String day) {
    return changes
        .list(
            ListUnitsRequest.newBuilder().setBuildingId(site.building.getId()).setAvailableBy(day))
        .stream()
        .map(Unit::getId)
        .toList();
  }

  private Unit update(Unit read, Unit.Builder values, String... paths) {
    return changes.factories.updateUnit(
        UpdateUnitRequest.newBuilder()
            .setId(read.getId())
            .setEtag(read.getEtag())
            .setUnit(values)
            .setUpdateMask(FieldMask.newBuilder().addAllPaths(List.of(paths)))
            .build());
  }

  private Building update(Building.Builder values, String... paths) {
    Building current =
        clients
            .anonymousCatalog()
            .getBuilding(GetBuildingRequest.newBuilder().setId(site.building.getId()).build());
    return changes.factories.updateBuilding(
        UpdateBuildingRequest.newBuilder()
            .setId(current.getId())
            .setEtag(current.getEtag())
            .setBuilding(values)
            .setUpdateMask(FieldMask.newBuilder().addAllPaths(List.of(paths)))
            .build());
  }

  private Unit join(Unit read, String other) {
    return changes.factories.addUnitAdjacency(
        AddUnitAdjacencyRequest.newBuilder()
            .setId(read.getId())
            .setEtag(read.getEtag())
            .addAdjacentUnitIds(other)
            .setRequestId(Clients.requestId())
            .build());
  }

  private Unit part(Unit read, String other) {
    return changes.factories.removeUnitAdjacency(
        RemoveUnitAdjacencyRequest.newBuilder()
            .setId(read.getId())
            .setEtag(read.getEtag())
            .addAdjacentUnitIds(other)
            .setRequestId(Clients.requestId())
            .build());
  }
}
