package io.chengjie.park.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.rpc.BadRequest.FieldViolation;
import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.park.v1.ListParcelsRequest;
import io.chengjie.proto.park.v1.Parcel;
import io.chengjie.proto.park.v1.SpaceState;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parcels are split and merged without losing area or history. */
@ParkServiceTest
class ReshapeTest {
  @Inject Clients clients;
  @Inject DataSource dataSource;

  private LandSite land;

  @BeforeEach
  void aPark() {
    land = new LandSite(clients);
  }

  @Test
  void splitsIntoPartsThatKeepTheHistory() {
    Parcel old = land.ready(land.aParcel().setPriceFloorPerSquareMetre(Site.money("144.00")));

    Parcel split = land.split(old, "2500.00", "7500.00");
    List<Parcel> parts = split.getSuccessorIdsList().stream().map(land::read).toList();

    assertThat(split.getId()).isEqualTo(old.getId());
    assertThat(split.hasRetireTime()).isTrue();
    assertThat(split.getState()).isEqualTo(SpaceState.State.RETIRED);
    assertThat(parts)
        .extracting(Parcel::getAreaSquareMetres)
        .containsExactlyInAnyOrder("2500.00", "7500.00");
    assertThat(parts)
        .allSatisfy(
            part -> {
              assertThat(part.getPredecessorIdsList()).containsExactly(old.getId());
              assertThat(part.getStagesList()).isEqualTo(old.getStagesList());
              assertThat(part.getReadiness()).isEqualTo(old.getReadiness());
              assertThat(part.getPriceFloorPerSquareMetre()).isEqualTo(Site.money("144.00"));
            });
    assertThat(land.read(old)).isEqualTo(split);
    assertThat(land.list(ListParcelsRequest.newBuilder())).containsExactlyElementsOf(parts);
    land.hold(parts.getFirst(), "PRJ-1");
  }

  @Test
  void mergesNeighboursOfOneStage() {
    Parcel west =
        land.create(land.aParcel().setBoundaryGeoJson(BoundaryTest.square(111.50, 25.10)));
    Parcel east =
        land.create(
            land.aParcel()
                .setPlannedOn("2013-05-05")
                .setAreaSquareMetres("0.01")
                .setBoundaryGeoJson(BoundaryTest.square(111.51, 25.10)));

    Parcel merged = land.merge(west, east);

    assertThat(merged.getAreaSquareMetres()).isEqualTo("10000.01");
    assertThat(merged.getPlannedOn()).isEqualTo("2013-05-05");
    assertThat(merged.getPredecessorIdsList())
        .containsExactlyInAnyOrder(west.getId(), east.getId());
    assertThat(land.read(west).getSuccessorIdsList()).containsExactly(merged.getId());
    assertThat(land.codes(ListParcelsRequest.newBuilder())).containsExactly(merged.getCode());
  }

  @Test
  void aSplitThatIsMergedAgainIsAsReadyAsBefore() {
    Parcel old = land.ready();
    List<Parcel> parts =
        land.split(old, "2500.00", "7500.00").getSuccessorIdsList().stream()
            .map(land::read)
            .toList();

    Parcel merged = land.merge(parts.get(0), parts.get(1));

    assertThat(merged.getAreaSquareMetres()).isEqualTo(old.getAreaSquareMetres());
    assertThat(merged.getStagesList()).isEqualTo(old.getStagesList());
    assertThat(merged.getReadiness()).isEqualTo(old.getReadiness());
  }

  @Test
  void refusesWhatDoesNotAddUp() {
    Parcel parcel = land.parcel();

    RemoteError refusal = Refusals.of(() -> land.split(parcel, "5000.00", "5000.01"));

    assertThat(refusal.reason()).isEqualTo("AREA_NOT_PRESERVED");
    assertThat(refusal.info().getMetadataMap())
        .containsEntry("before", "10000.00")
        .containsEntry("after", "10000.01");
  }

  @Test
  void refusesToMergeWhatDiffersOrLiesApart() {
    Parcel ready = land.ready();
    Parcel other =
        land.create(
            land.aParcel()
                .setLandUse(Parcel.LandUse.WAREHOUSE)
                .setPriceFloorPerSquareMetre(Site.money("144.00")));
    Parcel west =
        land.create(land.aParcel().setBoundaryGeoJson(BoundaryTest.square(111.50, 25.10)));
    Parcel far = land.create(land.aParcel().setBoundaryGeoJson(BoundaryTest.square(111.60, 25.10)));

    RemoteError different = Refusals.of(() -> land.merge(ready, other));
    RemoteError apart = Refusals.of(() -> land.merge(west, far));

    assertThat(different.reason()).isEqualTo("PARCELS_DIFFER");
    assertThat(different.info().getMetadataMap())
        .containsEntry("members", "stage, landUse, priceFloorPerSquareMetre");
    assertThat(apart.reason()).isEqualTo("PARCELS_NOT_ADJACENT");
    assertThat(Refusals.of(() -> land.merge(west, west)).fieldViolations())
        .extracting(FieldViolation::getField)
        .containsExactly("others[0].id");
  }

  @Test
  void leavesClaimedLandAsItIs() {
    Parcel held = land.ready();
    land.hold(held, "PRJ-1");

    RemoteError refusal = Refusals.of(() -> land.split(land.read(held), "5000.00", "5000.00"));

    assertThat(refusal.reason()).isEqualTo("SPACE_CLAIMED");
  }

  @Test
  void changesNothingOfLandThatIsGone() {
    Parcel old = land.ready();
    Parcel split = land.split(old, "5000.00", "5000.00");

    assertThat(Refusals.of(() -> land.split(split, "5000.00", "5000.00")).reason())
        .isEqualTo("PARCEL_RETIRED");
    assertThat(Refusals.of(() -> land.earmark(split, "PRJ-1")).reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
    assertThat(Refusals.of(() -> land.hold(split, "PRJ-1")).reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
  }

  @Test
  void refusesAPartOfAnotherVersion() {
    Parcel one = land.parcel();
    Parcel two = land.parcel();
    land.update(two, Parcel.newBuilder().setLandUse(Parcel.LandUse.OTHER), "land_use");

    assertThat(Refusals.of(() -> land.merge(one, two)).reason()).isEqualTo("ETAG_MISMATCH");
  }

  @Test
  void theDatabaseItselfPreservesArea() {
    Parcel small = land.create(land.aParcel().setAreaSquareMetres("1.00"));
    Parcel large = land.create(land.aParcel().setAreaSquareMetres("1.01"));

    assertThatThrownBy(
            () ->
                LandTables.execute(
                    dataSource,
                    "INSERT INTO space_lineage VALUES ('%s', '%s')"
                        .formatted(small.getId(), large.getId())))
        .hasMessageContaining("becomes another area");
    assertThatThrownBy(
            () ->
                LandTables.execute(
                    dataSource,
                    "UPDATE space SET area_square_metres = 2 WHERE id = '" + small.getId() + "'"))
        .hasMessageContaining("parcel_space_fk");
  }

  @Test
  void theDatabaseItselfKeepsTheOrderOfStages() {
    Parcel parcel = land.parcel();
    String insert =
        "INSERT INTO parcel_stage VALUES ('"
            + parcel.getId()
            + "', '%s', '%s', '%s', '%s', %s, 'e', 't', now())";

    assertThatThrownBy(
            () ->
                execute(
                    insert.formatted(
                        "EXPROPRIATED", "2012-02-01", "PLANNED", "2012-01-01", "NULL")))
        .hasMessageContaining("parcel_stage_follows");
    assertThatThrownBy(
            () ->
                execute(insert.formatted("APPROVED", "2011-12-31", "PLANNED", "2012-01-01", "'B'")))
        .hasMessageContaining("parcel_stage_dates_monotone");
    assertThatThrownBy(
            () -> execute(insert.formatted("READY", "2015-01-01", "CLEARED", "2014-01-01", "NULL")))
        .hasMessageContaining("parcel_stage_previous_fk");
    Parcel ready = land.ready();
    assertThatThrownBy(
            () ->
                execute(
                    "DELETE FROM parcel_connection WHERE kind = 'GAS' AND parcel_id = '"
                        + ready.getId()
                        + "'"))
        .hasMessageContaining("cleared without its connections");
  }

  /** INV-5: whatever is split and merged, the land stays as large as it was. */
  @ParameterizedTest
  @ValueSource(longs = {1, 20261121, 441900})
  void anySequenceOfSplitsAndMergesPreservesTheTotalArea(long seed) {
    Random random = new Random(seed);
    List<Parcel> current = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      current.add(
          land.create(land.aParcel().setAreaSquareMetres(cents(1 + random.nextInt(1_000_000)))));
    }
    BigDecimal total = total(current);

    for (int step = 0; step < 25; step++) {
      if (current.size() < 3 || (current.size() < 12 && random.nextBoolean())) {
        split(current, random);
      } else {
        merge(current, random);
      }
      List<Parcel> listed = land.list(ListParcelsRequest.newBuilder().setPageSize(200));
      assertThat(total(listed)).as("seed %d step %d", seed, step).isEqualByComparingTo(total);
      assertThat(listed)
          .as("seed %d step %d", seed, step)
          .containsExactlyInAnyOrderElementsOf(current);
    }
  }

  private void split(List<Parcel> current, Random random) {
    Parcel parcel = current.remove(random.nextInt(current.size()));
    int area = new BigDecimal(parcel.getAreaSquareMetres()).movePointRight(2).intValueExact();
    if (area < 2) {
      current.add(parcel);
      return;
    }
    int first = 1 + random.nextInt(area - 1);
    land.split(parcel, cents(first), cents(area - first)).getSuccessorIdsList().stream()
        .map(land::read)
        .forEach(current::add);
  }

  private void merge(List<Parcel> current, Random random) {
    Parcel one = current.remove(random.nextInt(current.size()));
    Parcel two = current.remove(random.nextInt(current.size()));
    current.add(land.merge(one, two));
  }

  private void execute(String sql) {
    LandTables.execute(dataSource, sql);
  }

  private static String cents(int hundredths) {
    return BigDecimal.valueOf(hundredths, 2).toPlainString();
  }

  private static BigDecimal total(List<Parcel> parcels) {
    return parcels.stream()
        .map(parcel -> new BigDecimal(parcel.getAreaSquareMetres()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
