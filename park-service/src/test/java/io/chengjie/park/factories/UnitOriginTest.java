package io.chengjie.park.factories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.FieldMask;
import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.ListUnitsRequest;
import io.chengjie.proto.park.v1.SpaceOrigin;
import io.chengjie.proto.park.v1.SplitUnitRequest;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UnitPart;
import io.chengjie.proto.park.v1.UpdateUnitRequest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Old plants are searched and used again as new ones are. */
@ParkServiceTest
class UnitOriginTest {
  private static final SpaceOrigin OLD_MILL =
      SpaceOrigin.newBuilder()
          .setKind(SpaceOrigin.Kind.BROWNFIELD)
          .setPreviousUser("江华纺织厂")
          .setIdleSince("2024-06-30")
          .setAssetDescription("单层厂房，行车完好")
          .build();

  @Inject Clients clients;

  private Site site;

  @BeforeEach
  void build() {
    site = Site.in(clients);
  }

  @Test
  void isRecordedSearchedAndKeptByTheParts() {
    Unit old = site.create(site.aUnit().setOrigin(OLD_MILL));
    site.unit();

    List<Unit> parts = split(old);

    assertThat(old.getOrigin()).isEqualTo(OLD_MILL);
    assertThat(parts).extracting(Unit::getOrigin).containsExactly(OLD_MILL, OLD_MILL);
    assertThat(brownfield()).containsExactlyInAnyOrderElementsOf(idsOf(parts));
  }

  @Test
  void isLearntLaterByAChangeOfItsOwnVersion() {
    Unit unit = site.unit();

    Unit changed = update(unit, OLD_MILL);

    assertThat(changed.getOrigin()).isEqualTo(OLD_MILL);
    assertThat(changed.getEtag()).isNotEqualTo(unit.getEtag());
    assertThat(Refusals.of(() -> update(unit, OLD_MILL)).reason()).isEqualTo("ETAG_MISMATCH");
    assertThat(update(changed, SpaceOrigin.getDefaultInstance()).hasOrigin()).isFalse();
  }

  @Test
  void describesIdleAssetsAlone() {
    SpaceOrigin wrong =
        OLD_MILL.toBuilder()
            .setKind(SpaceOrigin.Kind.GREENFIELD)
            .setIdleSince("2999-01-01")
            .build();

    RemoteError refusal = Refusals.of(() -> site.create(site.aUnit().setOrigin(wrong)));

    assertThat(refusal.fieldViolations())
        .extracting("field", "reason")
        .containsExactlyInAnyOrder(
            tuple("unit.origin.idleSince", "INVALID_DATE"),
            tuple("unit.origin.kind", "RULE_BROKEN"));
  }

  /** An origin that is empty takes it away. */
  private Unit update(Unit unit, SpaceOrigin origin) {
    Unit.Builder after = Unit.newBuilder();
    if (!origin.equals(SpaceOrigin.getDefaultInstance())) {
      after.setOrigin(origin);
    }
    return clients
        .factories(Role.PARK_OPERATOR)
        .updateUnit(
            UpdateUnitRequest.newBuilder()
                .setId(unit.getId())
                .setEtag(unit.getEtag())
                .setUnit(after)
                .setUpdateMask(FieldMask.newBuilder().addPaths("origin"))
                .build());
  }

  private List<Unit> split(Unit unit) {
    return clients
        .factories(Role.PARK_OPERATOR)
        .splitUnit(
            SplitUnitRequest.newBuilder()
                .setId(unit.getId())
                .setEtag(unit.getEtag())
                .addParts(UnitPart.newBuilder().setCode("A").setAreaSquareMetres("1000.00"))
                .addParts(UnitPart.newBuilder().setCode("B").setAreaSquareMetres("2000.00"))
                .setRequestId(Clients.requestId())
                .build())
        .getItemsList();
  }

  private List<String> brownfield() {
    return idsOf(
        clients
            .catalog(Role.PARK_OPERATOR)
            .listUnits(
                ListUnitsRequest.newBuilder()
                    .setParkId(site.park.getId())
                    .setOrigin(SpaceOrigin.Kind.BROWNFIELD)
                    .build())
            .getItemsList());
  }

  private static List<String> idsOf(List<Unit> units) {
    return units.stream().map(Unit::getId).toList();
  }
}
