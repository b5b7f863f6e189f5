package io.chengjie.policy.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.chassis.testing.TestIdentity;
import io.chengjie.policy.testing.Api;
import io.chengjie.policy.testing.Component;
import io.chengjie.policy.testing.Examples;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.policy.v1.AppropriateFundRequest;
import io.chengjie.proto.policy.v1.CreateFundRequest;
import io.chengjie.proto.policy.v1.Fund;
import io.chengjie.proto.policy.v1.GetFundRequest;
import io.chengjie.proto.policy.v1.LedgerEntry;
import io.chengjie.proto.policy.v1.ListFundsRequest;
import io.chengjie.proto.policy.v1.ListFundsResponse;
import io.chengjie.proto.policy.v1.ListLedgerEntriesRequest;
import io.chengjie.proto.policy.v1.ListLedgerEntriesResponse;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Component
class FundsTest {
  @TestHTTPResource("/")
  URL service;

  private Api api;
  private Examples examples;

  @BeforeEach
  void connect() {
    api = new Api(service);
    examples = new Examples(api);
  }

  @Test
  void recordsAnEmptyFund() {
    Fund created = examples.createdFund();
    assertThat(created.getId()).startsWith("FND-");
    assertThat(created.getFree()).isEqualTo(Examples.money("0.00"));
    assertThat(get(created.getId())).isEqualTo(created);
  }

  @Test
  void answersARepeatedCreateWithTheFirstFund() {
    CreateFundRequest request =
        CreateFundRequest.newBuilder()
            .setFund(Examples.fund())
            .setRequestId(Api.requestId())
            .build();
    Fund first = api.funds(Api.FINANCE).createFund(request);
    assertThat(api.funds(Api.FINANCE).createFund(request)).isEqualTo(first);
  }

  @Test
  void refusesACodeThatIsUsed() {
    Fund created = examples.createdFund();
    RemoteError refusal =
        Api.refusalOf(
            () ->
                api.funds(Api.FINANCE)
                    .createFund(
                        CreateFundRequest.newBuilder()
                            .setFund(Examples.fund().setCode(created.getCode()))
                            .setRequestId(Api.requestId())
                            .build()));
    assertThat(refusal.reason()).isEqualTo("CODE_ALREADY_USED");
    assertThat(refusal.info().getMetadataMap()).containsEntry("code", created.getCode());
  }

  @Test
  void refusesAFundOfARegionThatIsNotTheCallers() {
    String hengyang =
        TestIdentity.token("hengyang", List.of("430400"), Optional.empty(), Role.FINANCE_REVIEWER);
    assertThat(
            Api.refusalOf(
                    () ->
                        api.funds(hengyang)
                            .createFund(
                                CreateFundRequest.newBuilder()
                                    .setFund(Examples.fund())
                                    .setRequestId(Api.requestId())
                                    .build()))
                .reason())
        .isEqualTo("REGION_OUT_OF_SCOPE");
  }

  @Test
  void appropriatesIntoTheFreeAccountAndChangesTheEtag() {
    Fund fund = examples.fundOf("2100000.00");
    assertThat(fund.getAppropriated()).isEqualTo(Examples.money("2100000.00"));
    assertThat(fund.getFree()).isEqualTo(Examples.money("2100000.00"));
    assertThat(fund.getReserved()).isEqualTo(Examples.money("0.00"));
    assertThat(
            api.funds(Api.FINANCE)
                .listLedgerEntries(
                    ListLedgerEntriesRequest.newBuilder().setFundId(fund.getId()).build())
                .getItemsList())
        .extracting(LedgerEntry::getAccount, entry -> entry.getAmount().getAmount())
        .containsExactly(
            tuple(LedgerEntry.Account.FREE, "2100000.00"),
            tuple(LedgerEntry.Account.BUDGET, "-2100000.00"));
  }

  @Test
  void refusesAStaleEtag() {
    Fund fund = examples.createdFund();
    api.funds(Api.FINANCE).appropriateFund(appropriation(fund, "1.00"));
    assertThat(
            Api.refusalOf(() -> api.funds(Api.FINANCE).appropriateFund(appropriation(fund, "1.00")))
                .reason())
        .isEqualTo("ETAG_MISMATCH");
  }

  @Test
  void refusesAnAmountThatIsNotMoreThanZeroOrInAnotherCurrency() {
    Fund fund = examples.createdFund();
    for (String amount : List.of("0.00", "-0.01")) {
      RemoteError refusal =
          Api.refusalOf(() -> api.funds(Api.FINANCE).appropriateFund(appropriation(fund, amount)));
      assertThat(refusal.reason()).isEqualTo("VALIDATION_FAILED");
    }
    AppropriateFundRequest dollars =
        appropriation(fund, "1.00").toBuilder()
            .setAmount(Examples.money("1.00").toBuilder().setCurrency("USD"))
            .build();
    assertThat(Api.refusalOf(() -> api.funds(Api.FINANCE).appropriateFund(dollars)).reason())
        .isEqualTo("VALIDATION_FAILED");
  }

  @Test
  void doesNotKnowAFundThatDoesNotExist() {
    assertThat(Api.refusalOf(() -> get("FND-NONE")).reason()).isEqualTo("RESOURCE_NOT_FOUND");
    assertThat(
            Api.refusalOf(
                    () ->
                        api.funds(Api.FINANCE)
                            .listLedgerEntries(
                                ListLedgerEntriesRequest.newBuilder()
                                    .setFundId("FND-NONE")
                                    .build()))
                .reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
  }

  @Test
  void listsFundsOfARegionPageByPage() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Fund created =
          api.funds(Api.FINANCE)
              .createFund(
                  CreateFundRequest.newBuilder()
                      .setFund(Examples.fund().setRegionCode("430582").setYear(2031))
                      .setRequestId(Api.requestId())
                      .build());
      expected.add(created.getId());
    }
    ListFundsRequest.Builder request =
        ListFundsRequest.newBuilder().setRegionCode("430500").setYear(2031).setPageSize(2);
    ListFundsResponse first = api.funds(Api.FINANCE).listFunds(request.build());
    assertThat(first.getItemsList()).hasSize(2);
    ListFundsResponse second =
        api.funds(Api.FINANCE).listFunds(request.setPageToken(first.getNextPageToken()).build());
    assertThat(second.getNextPageToken()).isEmpty();
    List<String> listed = new ArrayList<>();
    first.getItemsList().forEach(fund -> listed.add(fund.getId()));
    second.getItemsList().forEach(fund -> listed.add(fund.getId()));
    assertThat(listed).containsExactlyElementsOf(expected.stream().sorted().toList());
    assertThat(
            Api.refusalOf(() -> api.funds(Api.FINANCE).listFunds(request.setYear(2030).build()))
                .reason())
        .isEqualTo("PAGE_TOKEN_INVALID");
  }

  @Test
  void pagesThroughALedger() {
    Fund fund = examples.createdFund();
    for (int i = 0; i < 3; i++) {
      fund = api.funds(Api.FINANCE).appropriateFund(appropriation(fund, "1.00"));
    }
    ListLedgerEntriesRequest.Builder request =
        ListLedgerEntriesRequest.newBuilder().setFundId(fund.getId()).setPageSize(4);
    ListLedgerEntriesResponse first = api.funds(Api.FINANCE).listLedgerEntries(request.build());
    ListLedgerEntriesResponse second =
        api.funds(Api.FINANCE)
            .listLedgerEntries(request.setPageToken(first.getNextPageToken()).build());
    assertThat(first.getItemsCount() + second.getItemsCount()).isEqualTo(6);
    assertThat(second.getNextPageToken()).isEmpty();
  }

  @Test
  void isClosedToTheWrongRoles() {
    assertThat(
            Api.refusalOf(
                    () ->
                        api.funds(Api.OFFICER)
                            .createFund(
                                CreateFundRequest.newBuilder()
                                    .setFund(Examples.fund())
                                    .setRequestId(Api.requestId())
                                    .build()))
                .reason())
        .isEqualTo("ROLE_NOT_ALLOWED");
    assertThat(
            Api.refusalOf(
                    () -> api.funds(Api.NOBODY).listFunds(ListFundsRequest.getDefaultInstance()))
                .reason())
        .isEqualTo("UNAUTHENTICATED");
  }

  private Fund get(String id) {
    return api.funds(Api.OFFICER).getFund(GetFundRequest.newBuilder().setId(id).build());
  }

  private static AppropriateFundRequest appropriation(Fund fund, String amount) {
    return AppropriateFundRequest.newBuilder()
        .setId(fund.getId())
        .setAmount(Examples.money(amount))
        .setDocumentNo("江财预〔2026〕12 号")
        .setEtag(fund.getEtag())
        .setRequestId(Api.requestId())
        .build();
  }
}
