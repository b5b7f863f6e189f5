package io.chengjie.park.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.park.Statements;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.ConstraintCount;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.SelectSitesRequest;
import io.chengjie.proto.park.v1.SelectSitesResponse;
import io.chengjie.proto.park.v1.SiteCandidate;
import io.chengjie.proto.park.v1.SiteConstraint;
import io.chengjie.proto.park.v1.SiteConstraint.Kind;
import io.chengjie.proto.park.v1.SiteConstraint.Outcome;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UtilityPool;
import io.chengjie.proto.park.v1.Zone;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Row 4 of the story, through gRPC. Each test has a region of its own. */
@ParkServiceTest
class SelectSitesTest {
  @Inject Clients clients;
  @Inject Statements statements;

  @Test
  void judgesTheFourParksOfTheStory() {
    Site jianghua = park("江华", "510101", Site.aZone());
    Unit b3101 = jianghua.create(jianghua.aUnit().setCode("B3-101"));
    jianghua.create(
        jianghua
            .aUnit()
            .setCode("B3-201")
            .setFloor(2)
            .setFloorLoadKnPerSquareMetre("7.5")
            .setClearHeightMetres("6.0")
            .addAdjacentUnitIds(b3101.getId()));
    Site songmu = park("松木", "510102", Site.aZone());
    songmu.create(songmu.aUnit().setAreaSquareMetres("7000.00").setDualFeed(false));
    Site chenzhou =
        park("郴州", "510103", Site.aZone().setBonded(true).setMinimumExportRatio("0.70"));
    chenzhou.create(chenzhou.aUnit().setAreaSquareMetres("6400.00"));
    Site shuangqing = park("双清", "510104", Site.aZone());
    Unit first = shuangqing.unit();
    shuangqing.create(
        shuangqing.aUnit().setAreaSquareMetres("2000.00").addAdjacentUnitIds(first.getId()));
    shuangqing.create(shuangqing.aUnit().setAreaSquareMetres("4000.00"));

    SelectSitesResponse answer = select("510100");

    assertThat(answer.getItemsList())
        .extracting(SiteCandidate::getParkId, SiteCandidate::getOutcome, SiteCandidate::getRank)
        .containsExactly(
            tuple(jianghua.park.getId(), SiteCandidate.Outcome.FITS, 1),
            tuple(chenzhou.park.getId(), SiteCandidate.Outcome.UNDETERMINED, 0),
            tuple(songmu.park.getId(), SiteCandidate.Outcome.FAILS, 0),
            tuple(shuangqing.park.getId(), SiteCandidate.Outcome.FAILS, 0));
    assertThat(answer.getItems(0).getUnitsList())
        .extracting(SiteCandidate.ProposedUnit::getCode)
        .containsExactly("B3-101", "B3-201");
    assertThat(answer.getItems(0).getScoresMap()).containsEntry("total", 100);
    assertThat(answer.getItems(1).getMissingFactsList()).containsExactly("export.ratio");
    assertThat(failed(answer.getItems(2)))
        .extracting(SiteConstraint::getKind)
        .containsExactly(Kind.DUAL_FEED);
    assertThat(failed(answer.getItems(3)))
        .extracting(SiteConstraint::getKind, SiteConstraint::getAsked, SiteConstraint::getAvailable)
        .containsExactly(tuple(Kind.CONTIGUOUS_AREA, "6000.00", "5000.00"));
    assertThat(answer.getConstraintCountsList())
        .contains(
            ConstraintCount.newBuilder()
                .setKind(Kind.CONTIGUOUS_AREA)
                .setFailed(1)
                .setFailedAlone(1)
                .build(),
            ConstraintCount.newBuilder().setKind(Kind.EXPORT_RATIO).setUnknown(1).build());
  }

  @Test
  void whatIsHeldIsNotOffered() {
    Site site = park("江华", "520101", Site.aZone());
    Unit unit = site.create(site.aUnit().setAreaSquareMetres("6000.00"));
    assertThat(select("520100").getItems(0).getOutcome()).isEqualTo(SiteCandidate.Outcome.FITS);

    clients
        .holds(Role.PROMOTION_OFFICER)
        .placeHold(
            PlaceHoldRequest.newBuilder()
                .setProjectId("PRJ-1")
                .setDays(5)
                .addLines(HoldLine.newBuilder().setUnitId(unit.getId()))
                .setRequestId(Clients.requestId())
                .build());

    assertThat(failed(select("520100").getItems(0)))
        .extracting(SiteConstraint::getKind, SiteConstraint::getAvailable)
        .containsExactly(tuple(Kind.CONTIGUOUS_AREA, "0.00"));
  }

  @Test
  void aCountySeesItsOwnTermsAndNotThoseOfItsRivals() {
    fit("江华", "540101", unit -> unit.setRentPerSquareMetreMonth(Site.money("12.00")));
    fit("松木", "540102", unit -> unit.setRentPerSquareMetreMonth(Site.money("9.00")));

    var asJianghua = selectAs("540101", Role.PROMOTION_OFFICER).getItemsList();
    var asSongmu = selectAs("540102", Role.PROMOTION_OFFICER).getItemsList();
    var asCity = selectAs("540100", Role.COMMANDER).getItemsList();
    var asEnterprise = selectAs("540101", Role.ENTERPRISE_USER).getItemsList();

    assertThat(asJianghua)
        .extracting(
            SiteCandidate::getRegionCode,
            SiteCandidate::getTermsWithheld,
            site -> site.getUnits(0).hasRentPerSquareMetreMonth(),
            site -> site.containsScores("rent"))
        .containsExactlyInAnyOrder(
            tuple("540101", false, true, true), tuple("540102", true, false, false));
    assertThat(asSongmu)
        .extracting(SiteCandidate::getRegionCode, SiteCandidate::getTermsWithheld)
        .containsExactlyInAnyOrder(tuple("540101", true), tuple("540102", false));
    assertThat(asCity).extracting(SiteCandidate::getTermsWithheld).containsOnly(false);
    assertThat(asEnterprise).extracting(SiteCandidate::getTermsWithheld).containsOnly(false);
    assertThat(withheld(asJianghua).getExplanationZh()).contains("租金不在您的权限范围内");
  }

  @Test
  void listsThoseThatFailByOneAndCountsAll() {
    fit("缺双回路", "550101", unit -> unit.setDualFeed(false));
    fit("缺两样", "550102", unit -> unit.setDualFeed(false).setClearHeightMetres("3.0"));
    fit("合适", "550103", unit -> unit);

    SelectSitesResponse byOne =
        clients
            .siting(Role.ENTERPRISE_USER)
            .selectSites(request("550100").toBuilder().setFailedCount(1).build());

    assertThat(byOne.getItemsList())
        .extracting(SiteCandidate::getParkNameZh)
        .containsExactly("缺双回路");
    assertThat(byOne.getConstraintCountsList())
        .contains(
            ConstraintCount.newBuilder()
                .setKind(Kind.DUAL_FEED)
                .setFailed(2)
                .setFailedAlone(1)
                .build());
  }

  @Test
  void pagesAreOneListWithoutGapsOrRepeats() {
    for (int i = 0; i < 3; i++) {
      fit("合适" + i, "560101", unit -> unit);
      park("太小" + i, "560102", Site.aZone()).unit();
    }
    List<String> all =
        select("560100").getItemsList().stream().map(SiteCandidate::getZoneId).toList();

    List<String> paged = new ArrayList<>();
    SelectSitesRequest.Builder request = request("560100").toBuilder().setPageSize(2);
    do {
      SelectSitesResponse page = clients.siting(Role.ENTERPRISE_USER).selectSites(request.build());
      page.getItemsList().forEach(site -> paged.add(site.getZoneId()));
      request.setPageToken(page.getNextPageToken());
    } while (!request.getPageToken().isEmpty());

    assertThat(all).hasSize(6);
    assertThat(paged).isEqualTo(all);
    String token =
        clients.siting(Role.AGENT).selectSites(request.setPageToken("").build()).getNextPageToken();
    SelectSitesRequest other = request.setPageToken(token).setFailedCount(1).build();
    assertThat(Refusals.of(() -> selectAs(other)).reason()).isEqualTo("PAGE_TOKEN_INVALID");
  }

  @Test
  void seesUnitsThatAreJoinedLater() {
    Site site = park("后建", "570101", Site.aZone());
    Unit first = site.unit();
    assertThat(select("570100").getItems(0).getOutcome()).isEqualTo(SiteCandidate.Outcome.FAILS);

    site.create(site.aUnit().addAdjacentUnitIds(first.getId()));

    SiteCandidate joined = select("570100").getItems(0);
    assertThat(joined.getOutcome()).isEqualTo(SiteCandidate.Outcome.FITS);
    assertThat(joined.getUnitsCount()).isEqualTo(2);
    assertThat(joined.getWasteSquareMetres()).isEqualTo("0.00");
    assertThat(joined.getLeastWasteProven()).isTrue();
  }

  @Test
  void theWholeBundleMustBeThereInOnePlace() {
    fit("有地无电", "580101", unit -> unit);
    Site power = Site.in(clients, Site.aPark().setRegionCode("580102"), Site.aZone());
    power.pool(UtilityPool.Kind.POWER_FIRM_KVA, "9000");
    SelectSitesRequest.Builder request = request("580100").toBuilder();
    request.getNeedsBuilder().setPowerKva("6000");

    SelectSitesResponse answer = clients.siting(Role.AGENT).selectSites(request.build());

    assertThat(answer.getItemsList())
        .extracting(SiteCandidate::getOutcome)
        .containsOnly(SiteCandidate.Outcome.FAILS);
    assertThat(failed(answer.getItems(0)))
        .extracting(SiteConstraint::getKind, SiteConstraint::getAsked, SiteConstraint::getAvailable)
        .containsExactly(tuple(Kind.POWER, "6000", "5200"));
  }

  @Test
  void asksTheDatabaseAsOftenForManyZonesAsForOne() {
    park("一", "530101", Site.aZone()).unit();
    long one = statements.during(() -> select("530100"));
    for (int i = 0; i < 5; i++) {
      Site more = park("多" + i, "530102", Site.aZone());
      more.unit();
      more.unit();
    }

    long many = statements.during(() -> select("530100"));

    assertThat(many).isEqualTo(one).isLessThanOrEqualTo(4);
  }

  @Test
  void refusesADayThatDoesNotExistAndANegativePageSize() {
    assertThat(
            Refusals.of(() -> select(request("510100").toBuilder(), "2026-02-30", 0))
                .fieldViolations())
        .extracting("field", "reason")
        .containsExactly(tuple("needs.readyBy", "INVALID_DATE"));
    assertThat(Refusals.of(() -> select(request("510100").toBuilder(), "2026-07-26", -1)).reason())
        .isEqualTo("VALIDATION_FAILED");
  }

  private Site park(String name, String region, Zone.Builder zone) {
    Site site = Site.in(clients, Site.aPark().setNameZh(name).setRegionCode(region), zone);
    site.pool(UtilityPool.Kind.POWER_FIRM_KVA, "5200");
    site.pool(UtilityPool.Kind.SEWAGE_M3D, "400");
    site.pool(UtilityPool.Kind.DORM_BED, "200");
    return site;
  }

  /** A park that meets every need with one unit, but for one change. */
  private void fit(String name, String region, UnaryOperator<Unit.Builder> change) {
    Site site = park(name, region, Site.aZone());
    site.create(change.apply(site.aUnit().setAreaSquareMetres("6000.00")));
  }

  private SelectSitesResponse selectAs(String region, Role role) {
    return clients.sitingIn(region, role).selectSites(request("540100"));
  }

  private void selectAs(SelectSitesRequest request) {
    assertThat(clients.siting(Role.AGENT).selectSites(request)).isNotNull();
  }

  private static SiteCandidate withheld(List<SiteCandidate> sites) {
    return sites.stream().filter(SiteCandidate::getTermsWithheld).findFirst().orElseThrow();
  }

  private static SelectSitesRequest request(String region) {
    return SelectSitesRequest.newBuilder()
        .setNeeds(Places.displayMaker())
        .setRegionCode(region)
        .build();
  }

  private SelectSitesResponse select(String region) {
    return clients.siting(Role.ENTERPRISE_USER).selectSites(request(region));
  }

  private SelectSitesResponse select(
      SelectSitesRequest.Builder request, String readyBy, int pageSize) {
    request.getNeedsBuilder().setReadyBy(readyBy);
    return clients.siting(Role.AGENT).selectSites(request.setPageSize(pageSize).build());
  }

  private static List<SiteConstraint> failed(SiteCandidate candidate) {
    return candidate.getConstraintsList().stream()
        .filter(constraint -> constraint.getOutcome() == Outcome.FAILED)
        .toList();
  }
}
