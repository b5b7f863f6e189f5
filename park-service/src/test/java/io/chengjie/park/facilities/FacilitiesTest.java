package io.chengjie.park.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.chengjie.park.Clients;
import io.chengjie.park.ParkServiceTest;
import io.chengjie.park.Refusals;
import io.chengjie.park.Site;
import io.chengjie.park.Statements;
import io.chengjie.proto.common.v1.Money;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.CompleteInfrastructureWorkRequest;
import io.chengjie.proto.park.v1.CreateInfrastructureWorkRequest;
import io.chengjie.proto.park.v1.CreateOnSiteServiceRequest;
import io.chengjie.proto.park.v1.FacilityServiceGrpc.FacilityServiceBlockingStub;
import io.chengjie.proto.park.v1.FundingSource;
import io.chengjie.proto.park.v1.GetInfrastructureSummaryRequest;
import io.chengjie.proto.park.v1.GetInfrastructureWorkRequest;
import io.chengjie.proto.park.v1.GetOnSiteServiceRequest;
import io.chengjie.proto.park.v1.InfrastructureSummary;
import io.chengjie.proto.park.v1.InfrastructureWork;
import io.chengjie.proto.park.v1.InfrastructureWork.Category;
import io.chengjie.proto.park.v1.ListInfrastructureWorksRequest;
import io.chengjie.proto.park.v1.ListOnSiteServicesRequest;
import io.chengjie.proto.park.v1.OnSiteService;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The export processing zone of Chenzhou: 28 works for 260 million, and customs day and night. */
@ParkServiceTest
class FacilitiesTest {
  @Inject Clients clients;
  @Inject Statements statements;

  private FacilityServiceBlockingStub operator;
  private Site site;
  private int codes;

  @BeforeEach
  void connect() {
    operator = clients.facilitiesIn("430000", Role.PARK_OPERATOR);
    site = Site.in(clients);
  }

  @Test
  void addsUpTheTwentyEightWorksOfChenzhou() {
    for (int i = 0; i < 28; i++) {
      boolean last = i == 27;
      InfrastructureWork work =
          create(
              aWork(last ? "11600000.00" : "9200000.00")
                  .addSources(source("市财政", last ? "4700000.00" : "3900000.00"))
                  .addSources(source("银行贷款", last ? "6900000.00" : "5300000.00")));
      complete(work, "2007-06-30");
    }

    InfrastructureSummary summary = summary();

    assertThat(summary)
        .extracting(
            InfrastructureSummary::getCount,
            InfrastructureSummary::getDoneCount,
            InfrastructureSummary::getDoneOnTimeCount,
            InfrastructureSummary::getOverdueCount)
        .containsExactly(28, 28, 28, 0);
    assertThat(summary.getBudgetTotalsList())
        .extracting(Money::getAmount)
        .containsExactly("260000000.00");
    assertThat(summary.getSourceTotalsList())
        .extracting(FundingSource::getName, total -> total.getAmount().getAmount())
        .containsExactly(tuple("银行贷款", "150000000.00"), tuple("市财政", "110000000.00"));
    assertThat(statements.during(this::summary)).isEqualTo(4);
  }

  @Test
  void tellsWhatIsDoneLateAndWhatIsOverdue() {
    InfrastructureWork late = create(aWork("100.00").addSources(source("市财政", "100.00")));
    create(aWork("50.00").addSources(source("市财政", "50.00")));
    create(
        aWork("10.00")
            .setBudget(money("10.00", "USD"))
            .addSources(FundingSource.newBuilder().setName("外资").setAmount(money("10.00", "USD")))
            .setDueOn("2999-01-01"));

    InfrastructureWork done = complete(late, "2007-07-01");

    assertThat(done.getOnTime()).isFalse();
    assertThat(done.getState()).isEqualTo(InfrastructureWork.State.DONE);
    assertThat(late.hasOnTime()).isFalse();
    assertThat(summary())
        .extracting(
            InfrastructureSummary::getCount,
            InfrastructureSummary::getDoneCount,
            InfrastructureSummary::getDoneOnTimeCount,
            InfrastructureSummary::getOverdueCount)
        .containsExactly(3, 1, 0, 1);
    assertThat(summary().getBudgetTotalsList())
        .containsExactly(money("150.00", "CNY"), money("10.00", "USD"));
    assertThat(
            operator.getInfrastructureWork(
                GetInfrastructureWorkRequest.newBuilder().setId(done.getId()).build()))
        .isEqualTo(done);
    assertThat(works(InfrastructureWork.State.DONE)).containsExactly(done);
    assertThat(works(InfrastructureWork.State.UNDER_WAY)).hasSize(2);
  }

  @Test
  void refusesSourcesThatDoNotAddUpToTheBudget() {
    var refusal =
        Refusals.of(
            () ->
                create(
                    aWork("100.00")
                        .addSources(source("市财政", "60.00"))
                        .addSources(source("银行贷款", "39.99"))));

    assertThat(refusal.reason()).isEqualTo("FUNDING_SOURCES_DO_NOT_ADD_UP");
    assertThat(refusal.info().getMetadataMap())
        .containsEntry("budget", "100.00")
        .containsEntry("total", "99.99");
  }

  @Test
  void namesEverythingThatIsWrongWithAWork() {
    var refusal =
        Refusals.of(
            () ->
                create(
                    aWork("0.00")
                        .setDueOn("2007-02-30")
                        .addSources(
                            FundingSource.newBuilder()
                                .setName("外资")
                                .setAmount(money("-1.00", "USD")))));

    assertThat(refusal.fieldViolations())
        .extracting("field")
        .containsExactly(
            "infrastructureWork.dueOn",
            "infrastructureWork.budget.amount",
            "infrastructureWork.sources[0].amount.amount",
            "infrastructureWork.sources[0].amount.currency");
  }

  @Test
  void aWorkIsDoneOnceAndNotInTheFuture() {
    InfrastructureWork work = create(aWork("1.00").addSources(source("市财政", "1.00")));

    assertThat(Refusals.of(() -> complete(work, "2999-01-01")).fieldViolations())
        .extracting("field", "reason")
        .containsExactly(tuple("doneOn", "INVALID_DATE"));
    InfrastructureWork done = complete(work, "2007-06-30");
    assertThat(Refusals.of(() -> complete(work, "2007-06-30")).reason()).isEqualTo("ETAG_MISMATCH");
    assertThat(Refusals.of(() -> complete(done, "2007-06-30")).reason())
        .isEqualTo("WORK_ALREADY_DONE");
    assertThat(
            Refusals.of(
                    () ->
                        create(
                            aWork("1.00")
                                .setCode(work.getCode())
                                .addSources(source("市财政", "1.00"))))
                .reason())
        .isEqualTo("CODE_ALREADY_USED");
  }

  @Test
  void listsTheServicesOnSite() {
    OnSiteService customs =
        create(
            aService()
                .setKind(OnSiteService.Kind.CUSTOMS)
                .setNameZh("郴州海关驻出口加工区办事处")
                .setZoneId(site.zone.getId())
                .setOpen24H(true)
                .setContactUnit("郴州海关"));
    OnSiteService bank =
        create(aService().setKind(OnSiteService.Kind.BANK).setOpeningHours("工作日 09:00–17:00"));

    assertThat(bank.hasOpen24H()).isFalse();
    assertThat(
            operator.getOnSiteService(
                GetOnSiteServiceRequest.newBuilder().setId(customs.getId()).build()))
        .isEqualTo(customs);
    assertThat(services(ListOnSiteServicesRequest.newBuilder())).containsExactly(customs, bank);
    assertThat(services(ListOnSiteServicesRequest.newBuilder().setZoneId(site.zone.getId())))
        .containsExactly(customs);
    assertThat(services(ListOnSiteServicesRequest.newBuilder().setKind(OnSiteService.Kind.BANK)))
        .containsExactly(bank);
  }

  @Test
  void refusesAServiceOfAZoneOfAnotherParkAndParksOutOfScope() {
    String stranger = Site.in(clients).zone.getId();

    assertThat(Refusals.of(() -> create(aService().setZoneId(stranger))).fieldViolations())
        .extracting("field", "reason")
        .containsExactly(tuple("onSiteService.zoneId", "RULE_BROKEN"));
    operator = clients.facilitiesIn("340000", Role.PARK_OPERATOR);
    assertThat(
            List.of(
                Refusals.of(() -> create(aService())),
                Refusals.of(() -> create(aWork("1.00").addSources(source("市财政", "1.00"))))))
        .allSatisfy(refusal -> assertThat(refusal.reason()).isEqualTo("REGION_OUT_OF_SCOPE"));
  }

  private InfrastructureWork.Builder aWork(String budget) {
    codes++;
    return InfrastructureWork.newBuilder()
        .setParkId(site.park.getId())
        .setCode("W-" + codes)
        .setNameZh("一期工程" + codes)
        .setCategory(Category.ROAD)
        .setBudget(money(budget, "CNY"))
        .setDueOn("2007-06-30");
  }

  private OnSiteService.Builder aService() {
    return OnSiteService.newBuilder()
        .setParkId(site.park.getId())
        .setKind(OnSiteService.Kind.TAX)
        .setNameZh("驻园服务窗口");
  }

  private static FundingSource source(String name, String amount) {
    return FundingSource.newBuilder().setName(name).setAmount(money(amount, "CNY")).build();
  }

  private static Money money(String amount, String currency) {
    return Money.newBuilder().setAmount(amount).setCurrency(currency).build();
  }

  private InfrastructureWork create(InfrastructureWork.Builder work) {
    return operator.createInfrastructureWork(
        CreateInfrastructureWorkRequest.newBuilder()
            .setInfrastructureWork(work)
            .setRequestId(Clients.requestId())
            .build());
  }

  private OnSiteService create(OnSiteService.Builder service) {
    return operator.createOnSiteService(
        CreateOnSiteServiceRequest.newBuilder()
            .setOnSiteService(service)
            .setRequestId(Clients.requestId())
            .build());
  }

  private InfrastructureWork complete(InfrastructureWork work, String doneOn) {
    return operator.completeInfrastructureWork(
        CompleteInfrastructureWorkRequest.newBuilder()
            .setId(work.getId())
            .setEtag(work.getEtag())
            .setDoneOn(doneOn)
            .setEvidence("竣工验收报告")
            .setRequestId(Clients.requestId())
            .build());
  }

  private InfrastructureSummary summary() {
    return operator.getInfrastructureSummary(
        GetInfrastructureSummaryRequest.newBuilder().setId(site.park.getId()).build());
  }

  private List<InfrastructureWork> works(InfrastructureWork.State state) {
    return operator
        .listInfrastructureWorks(
            ListInfrastructureWorksRequest.newBuilder()
                .setParkId(site.park.getId())
                .setCategory(Category.ROAD)
                .setState(state)
                .build())
        .getItemsList();
  }

  private List<OnSiteService> services(ListOnSiteServicesRequest.Builder request) {
    return operator.listOnSiteServices(request.setParkId(site.park.getId()).build()).getItemsList();
  }
}
