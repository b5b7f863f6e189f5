package io.chengjie.park.parks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.park.Statements;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import io.chengjie.proto.park.v1.CreateParkRequest;
import io.chengjie.proto.park.v1.ListParksRequest;
import io.chengjie.proto.park.v1.Park;
import io.chengjie.proto.park.v1.Park.Level;
import io.chengjie.proto.park.v1.UpdateParkRequest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ParkServiceTest
class ParkHierarchyTest {
  @Inject Clients clients;
  @Inject DataSource dataSource;
  @Inject Statements statements;

  private CatalogServiceBlockingStub operator;

  @BeforeEach
  void connect() {
    operator = clients.catalog(Role.PARK_OPERATOR);
  }

  @Test
  void listsTheParksOfYiyangLevelByLevel() {
    Park city = park(Level.NATIONAL, null);
    List<Park> counties = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      counties.add(park(Level.COUNTY, city));
    }
    for (int i = 0; i < 36; i++) {
      park(Level.TOWNSHIP, counties.get(i % 8));
    }

    assertThat(below(city, Level.LEVEL_UNSPECIFIED)).containsExactlyElementsOf(counties);
    assertThat(counties.stream().mapToInt(county -> below(county, Level.TOWNSHIP).size()).sum())
        .isEqualTo(36);
    assertThat(below(city, Level.TOWNSHIP)).isEmpty();
    long forEight = statements.during(() -> below(city, Level.COUNTY));
    assertThat(forEight).isEqualTo(2);
  }

  @Test
  void refusesAParkAboveTheLevelOfItsParent() {
    Park county = park(Level.COUNTY, null);

    RemoteError refusal = Refusals.of(() -> park(Level.PROVINCIAL, county));

    assertThat(refusal.reason()).isEqualTo("PARK_LEVEL_ABOVE_PARENT");
    assertThat(refusal.info().getMetadataMap())
        .containsEntry("parentParkId", county.getId())
        .containsEntry("parentLevel", "COUNTY");
  }

  @Test
  void refusesALevelBelowThatOfAParkUnderIt() {
    Park above = park(Level.NATIONAL, null);
    park(Level.PROVINCIAL, above);

    assertThat(
            Refusals.of(() -> update(above, Park.newBuilder().setLevel(Level.COUNTY), "level"))
                .reason())
        .isEqualTo("PARK_LEVEL_ABOVE_PARENT");
    assertThat(update(above, Park.newBuilder().setLevel(Level.PROVINCIAL), "level").getLevel())
        .isEqualTo(Level.PROVINCIAL);
  }

  @Test
  void refusesAChainThatClosesACircle() {
    Park top = park(Level.COUNTY, null);
    Park middle = park(Level.COUNTY, top);
    Park bottom = park(Level.COUNTY, middle);

    for (Park parent : List.of(top, middle, bottom)) {
      assertThat(Refusals.of(() -> putBelow(top, parent)).reason())
          .isEqualTo("PARK_HIERARCHY_CYCLE");
    }
    Park moved = putBelow(bottom, top);
    assertThat(moved.getParentParkId()).isEqualTo(top.getId());
    assertThat(update(moved, Park.newBuilder(), "parent_park_id").hasParentParkId()).isFalse();
  }

  @Test
  void movesAParkWithAllThatStandsBelowIt() {
    Park top = park(Level.COUNTY, null);
    Park middle = park(Level.COUNTY, null);
    Park bottom = park(Level.COUNTY, middle);

    putBelow(middle, top);

    assertThat(Refusals.of(() -> putBelow(top, bottom)).reason()).isEqualTo("PARK_HIERARCHY_CYCLE");
  }

  @Test
  void oneOfTwoChangesThatWouldCloseACircleTogetherIsRefused() throws Exception {
    for (int round = 0; round < 10; round++) {
      Park left = park(Level.COUNTY, null);
      Park right = park(Level.COUNTY, null);
      CyclicBarrier start = new CyclicBarrier(2);

      CompletableFuture<Optional<String>> one = tryToPutBelow(left, right, start);
      CompletableFuture<Optional<String>> other = tryToPutBelow(right, left, start);

      assertThat(List.of(one.get(), other.get()))
          .containsExactlyInAnyOrder(Optional.empty(), Optional.of("PARK_HIERARCHY_CYCLE"));
    }
  }

  @Test
  void theDatabaseItselfRefusesACircle() {
    Park top = park(Level.COUNTY, null);
    Park bottom = park(Level.COUNTY, top);

    assertThatThrownBy(
            () ->
                execute(
                    "UPDATE park SET parent_park_id = '%s', parent_level = 'COUNTY', parent_depth = 1"
                            .formatted(bottom.getId())
                        + " WHERE id = '%s'".formatted(top.getId())))
        .hasMessageMatching("(?s).*(park_parent_place_fk|park_hierarchy_ends).*");
  }

  @Test
  void theDatabaseItselfRefusesALevelBelowThatOfAParkUnderIt() {
    Park top = park(Level.NATIONAL, null);
    park(Level.PROVINCIAL, top);

    assertThatThrownBy(
            () ->
                execute("UPDATE park SET level = 'COUNTY' WHERE id = '%s'".formatted(top.getId())))
        .hasMessageContaining("park_level_not_above_parent");
  }

  private CompletableFuture<Optional<String>> tryToPutBelow(
      Park park, Park parent, CyclicBarrier start) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            start.await();
            putBelow(park, parent);
            return Optional.empty();
          } catch (Exception refused) {
            return RemoteError.in(refused).map(RemoteError::reason);
          }
        });
  }

  private Park park(Level level, @Nullable Park parent) {
    Park.Builder park = Site.aPark().setLevel(level);
    if (parent != null) {
      park.setParentParkId(parent.getId());
    }
    return operator.createPark(
        CreateParkRequest.newBuilder().setPark(park).setRequestId(Clients.requestId()).build());
  }

  private Park putBelow(Park park, Park parent) {
    return update(park, Park.newBuilder().setParentParkId(parent.getId()), "parent_park_id");
  }

  private Park update(Park park, Park.Builder values, String path) {
    UpdateParkRequest.Builder request =
        UpdateParkRequest.newBuilder().setId(park.getId()).setEtag(park.getEtag()).setPark(values);
    request.getUpdateMaskBuilder().addPaths(path);
    return operator.updatePark(request.build());
  }

  private List<Park> below(Park parent, Level level) {
    return clients
        .anonymousCatalog()
        .listParks(
            ListParksRequest.newBuilder().setParentParkId(parent.getId()).setLevel(level).build())
        .getItemsList();
  }

  private void execute(String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
