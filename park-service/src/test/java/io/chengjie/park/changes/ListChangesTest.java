package io.chengjie.park.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.Change;
import io.chengjie.proto.park.v1.GetSpaceRequest;
import io.chengjie.proto.park.v1.ListChangesRequest;
import io.chengjie.proto.park.v1.ListChangesResponse;
import io.chengjie.proto.park.v1.SetPoolCapacityRequest;
import io.chengjie.proto.park.v1.Space;
import io.chengjie.proto.park.v1.SpaceServiceGrpc.SpaceServiceBlockingStub;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UtilityPool;
import io.chengjie.proto.park.v1.WithdrawSpaceRequest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ParkServiceTest
class ListChangesTest {
  @Inject Clients clients;

  private Site site;

  @BeforeEach
  void build() {
    site = Site.in(clients);
  }

  @Test
  void tellsTheLatestFirstWithWhoDidItAndWhatDiffers() {
    UtilityPool pool = site.pool(UtilityPool.Kind.POWER_KVA, "1000");
    enlarge(pool);

    ListChangesResponse changes = list("utilityPools", pool.getId(), 0, "");

    assertThat(changes.getItemsList())
        .extracting(Change::getType)
        .containsExactly("PoolCapacitySet", "UtilityPoolRecorded");
    Change latest = changes.getItems(0);
    assertThat(latest.getActor()).isEqualTo("tester");
    assertThat(latest.getChangedMembersList()).containsExactly("capacity", "free");
    assertThat(latest.getContent().getStructValue().getFieldsOrThrow("capacity").getStringValue())
        .isEqualTo("2000");
    assertThat(changes.getItems(1).getChangedMembersList()).isEmpty();
  }

  @Test
  void tellsOfAUnitWhatHappenedToItAsASpaceToo() {
    Unit unit = site.unit();
    withdraw(unit);

    assertThat(list("units", unit.getId(), 0, "").getItemsList())
        .extracting(Change::getType)
        .containsExactly("SpaceWithdrawn", "UnitRecorded");
  }

  @Test
  void goesOnWhereThePageBeforeEnded() {
    UtilityPool pool = site.pool(UtilityPool.Kind.POWER_KVA, "1000");
    enlarge(pool);

    ListChangesResponse first = list("utilityPools", pool.getId(), 1, "");
    ListChangesResponse second = list("utilityPools", pool.getId(), 1, first.getNextPageToken());

    assertThat(first.getItems(0).getType()).isEqualTo("PoolCapacitySet");
    assertThat(second.getItemsList())
        .extracting(Change::getType)
        .containsExactly("UtilityPoolRecorded");
    assertThat(second.getNextPageToken()).isEmpty();
  }

  @Test
  void isForOfficialsOfTheRegion() {
    var elsewhere = clients.changesIn("430900", Role.COMMANDER);
    ListChangesRequest request =
        ListChangesRequest.newBuilder()
            .setResource("buildings")
            .setId(site.building.getId())
            .build();

    assertThat(Refusals.of(() -> elsewhere.listChanges(request)).reason())
        .isEqualTo("REGION_OUT_OF_SCOPE");
    assertThat(
            Refusals.of(
                    () -> clients.changesIn("431129", Role.ENTERPRISE_USER).listChanges(request))
                .reason())
        .isEqualTo("ROLE_NOT_ALLOWED");
    assertThat(clients.changesIn("431129", Role.AUDITOR).listChanges(request).getItemsCount())
        .isEqualTo(1);
  }

  @Test
  void knowsNothingOfWhatNeverWas() {
    assertThat(Refusals.of(() -> list("units", site.building.getId(), 0, "")).reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
    assertThat(Refusals.of(() -> list("reservations", "RSV-1", 0, "")).reason())
        .isEqualTo("VALIDATION_FAILED");
  }

  private void enlarge(UtilityPool pool) {
    clients
        .catalog(Role.PARK_OPERATOR)
        .setPoolCapacity(
            SetPoolCapacityRequest.newBuilder()
                .setId(pool.getId())
                .setCapacity("2000")
                .setExplanation("扩容")
                .setEtag(pool.getEtag())
                .setRequestId(Clients.requestId())
                .build());
  }

  private void withdraw(Unit unit) {
    SpaceServiceBlockingStub spaces = clients.spaces(Role.PARK_OPERATOR);
    Space space = spaces.getSpace(GetSpaceRequest.newBuilder().setId(unit.getId()).build());
    spaces.withdrawSpace(
        WithdrawSpaceRequest.newBuilder()
            .setId(unit.getId())
            .setExplanation("屋面大修")
            .setEtag(space.getEtag())
            .setRequestId(Clients.requestId())
            .build());
  }

  private ListChangesResponse list(String resource, String id, int size, String token) {
    return clients
        .changesIn("431129", Role.PARK_OPERATOR)
        .listChanges(
            ListChangesRequest.newBuilder()
                .setResource(resource)
                .setId(id)
                .setPageSize(size)
                .setPageToken(token)
                .build());
  }
}
