package io.chengjie.policy.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.chassis.testing.TestIdentity;
import io.chengjie.policy.testing.Api;
import io.chengjie.policy.testing.Component;
import io.chengjie.policy.testing.Examples;
import io.chengjie.proto.policy.v1.Fund;
import io.chengjie.proto.policy.v1.FundReservation;
import io.chengjie.proto.policy.v1.FundReservationLine;
import io.chengjie.proto.policy.v1.FundReservationServiceGrpc;
import io.chengjie.proto.policy.v1.GetFundRequest;
import io.chengjie.proto.policy.v1.ListPendingFundReservationsRequest;
import io.chengjie.proto.policy.v1.ListPendingFundReservationsResponse;
import io.chengjie.proto.policy.v1.PolicyVersion;
import io.chengjie.proto.policy.v1.PostFundReservationRequest;
import io.chengjie.proto.policy.v1.ReserveFundsRequest;
import io.chengjie.proto.policy.v1.VoidFundReservationRequest;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Component
class ReservationsTest {
  @TestHTTPResource("/")
  URL service;

  @Inject DataSource dataSource;
  @Inject SessionFactory hibernate;

  private Api api;
  private Examples examples;

  @BeforeEach
  void connect() {
    api = new Api(service);
    examples = new Examples(api);
  }

  @Test
  void reservesAllLinesAndShowsThemInTheLedger() throws SQLException {
    Fund county = examples.fundOf("2100000.00");
    Fund relief = examples.fundOf("1500000.00");
    FundReservation reserved =
        reserve(
            "SGN-" + Api.requestId(),
            Examples.line(examples.publishedFor(county), county, "1200000.00"),
            Examples.line(examples.publishedFor(relief), relief, "864000.00"));
    assertThat(reserved.getState()).isEqualTo(FundReservation.State.PENDING);
    assertThat(reserved.getLinesCount()).isEqualTo(2);
    assertThat(free(county)).isEqualTo("900000.00");
    assertThat(free(relief)).isEqualTo("636000.00");
    assertThat(ledgerBalances(county)).containsExactly("-210000000 90000000 120000000");
  }

  @Test
  void reservesTheLastFenAndRefusesOneMore() {
    Fund fund = examples.fundOf("100.00");
    PolicyVersion version = examples.publishedFor(fund);
    String id = "SGN-" + Api.requestId();
    RemoteError refusal = Api.refusalOf(() -> reserve(id, Examples.line(version, fund, "100.01")));
    assertThat(refusal.reason()).isEqualTo("FUND_INSUFFICIENT");
    assertThat(refusal.info().getMetadataMap())
        .containsEntry("asked", "100.01")
        .containsEntry("available", "100.00")
        .containsEntry("short", "0.01")
        .containsEntry("fundCode", fund.getCode());
    assertThat(reserve(id, Examples.line(version, fund, "100.00")).getState())
        .isEqualTo(FundReservation.State.PENDING);
    assertThat(free(fund)).isEqualTo("0.00");
  }

  @Test
  void addsUpTheLinesOfOneFundBeforeItDecides() {
    Fund fund = examples.fundOf("100.00");
    PolicyVersion version = examples.publishedFor(fund);
    assertThat(
            Api.refusalOf(
                    () ->
                        reserve(
                            "SGN-" + Api.requestId(),
                            Examples.line(version, fund, "60.00"),
                            Examples.line(version, fund, "60.00")))
                .reason())
        .isEqualTo("FUND_INSUFFICIENT");
    assertThat(free(fund)).isEqualTo("100.00");
  }

  @Test
  void reservesNothingWhenOneLineFails() {
    Fund rich = examples.fundOf("100.00");
    Fund poor = examples.fundOf("1.00");
    assertThat(
            Api.refusalOf(
                    () ->
                        reserve(
                            "SGN-" + Api.requestId(),
                            Examples.line(examples.publishedFor(rich), rich, "50.00"),
                            Examples.line(examples.publishedFor(poor), poor, "50.00")))
                .reason())
        .isEqualTo("FUND_INSUFFICIENT");
    assertThat(free(rich)).isEqualTo("100.00");
  }

  @Test
  void answersTheSameReservationOnceMoreWithoutReservingAgain() {
    Fund fund = examples.fundOf("100.00");
    FundReservationLine line = Examples.line(examples.publishedFor(fund), fund, "40.00");
    String id = "SGN-" + Api.requestId();
    FundReservation first = reserve(id, line);
    assertThat(reserve(id, line)).isEqualTo(first);
    assertThat(free(fund)).isEqualTo("60.00");
  }

  @Test
  void refusesTheSameIdWithOtherLines() {
    Fund fund = examples.fundOf("100.00");
    PolicyVersion version = examples.publishedFor(fund);
    String id = "SGN-" + Api.requestId();
    reserve(id, Examples.line(version, fund, "40.00"));
    assertThat(Api.refusalOf(() -> reserve(id, Examples.line(version, fund, "40.01"))).reason())
        .isEqualTo("FUND_RESERVATION_DIFFERS");
  }

  @Test
  void refusesADraftAForeignFundAndUnknownIds() {
    Fund fund = examples.fundOf("100.00");
    Fund other = examples.fundOf("100.00");
    String policyId = examples.createdPolicy(Examples.policy()).getId();
    PolicyVersion draft = examples.drafted(policyId, Examples.version().setFundId(fund.getId()));
    assertThat(refusal(Examples.line(draft, fund, "1.00"))).isEqualTo("VERSION_NOT_PUBLISHED");
    PolicyVersion published = examples.publish(draft);
    assertThat(refusal(Examples.line(published, other, "1.00"))).isEqualTo("FUND_MISMATCH");
    assertThat(
            refusal(
                Examples.line(published, fund, "1.00").toBuilder()
                    .setAmount(Examples.money("1.00").toBuilder().setCurrency("USD"))
                    .build()))
        .isEqualTo("FUND_MISMATCH");
    assertThat(
            refusal(
                Examples.line(published, fund, "1.00").toBuilder()
                    .setPolicyVersionId("PV-NONE")
                    .build()))
        .isEqualTo("RESOURCE_NOT_FOUND");
    assertThat(refusal(Examples.line(published, fund, "0.00"))).isEqualTo("VALIDATION_FAILED");
  }

  @Test
  void makesAReservationFinalAndStaysFinal() {
    Fund fund = examples.fundOf("100.00");
    String id = "SGN-" + Api.requestId();
    reserve(id, Examples.line(examples.publishedFor(fund), fund, "40.00"));
    FundReservation posted = post(id);
    assertThat(posted.getState()).isEqualTo(FundReservation.State.POSTED);
    assertThat(post(id)).isEqualTo(posted);
    assertThat(Api.refusalOf(() -> voided(id)).reason()).isEqualTo("FUND_RESERVATION_POSTED");
    assertThat(free(fund)).isEqualTo("60.00");
  }

  @Test
  void givesTheMoneyBackOnceWhenVoided() throws SQLException {
    Fund fund = examples.fundOf("100.00");
    FundReservationLine line = Examples.line(examples.publishedFor(fund), fund, "40.00");
    String id = "SGN-" + Api.requestId();
    reserve(id, line);
    FundReservation voided = voided(id);
    assertThat(voided.getState()).isEqualTo(FundReservation.State.VOIDED);
    assertThat(voided(id)).isEqualTo(voided);
    assertThat(free(fund)).isEqualTo("100.00");
    assertThat(ledgerBalances(fund)).containsExactly("-10000 10000 0");
    assertThat(Api.refusalOf(() -> post(id)).reason()).isEqualTo("FUND_RESERVATION_VOIDED");
    assertThat(Api.refusalOf(() -> reserve(id, line)).reason())
        .isEqualTo("FUND_RESERVATION_VOIDED");
  }

  @Test
  void remembersAVoidThatArrivesBeforeItsReservation() {
    Fund fund = examples.fundOf("100.00");
    String id = "SGN-" + Api.requestId();
    assertThat(voided(id).getState()).isEqualTo(FundReservation.State.VOIDED);
    assertThat(
            Api.refusalOf(
                    () -> reserve(id, Examples.line(examples.publishedFor(fund), fund, "1.00")))
                .reason())
        .isEqualTo("FUND_RESERVATION_VOIDED");
    assertThat(Api.refusalOf(() -> post("SGN-" + Api.requestId())).reason())
        .isEqualTo("RESOURCE_NOT_FOUND");
  }

  @Test
  void listsWhatIsPendingPageByPage() {
    Set<String> expected = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      expected.add(reserve("SGN-" + Api.requestId()).getId());
    }
    String posted = reserve("SGN-" + Api.requestId()).getId();
    post(posted);
    List<String> listed = new ArrayList<>();
    String token = "";
    do {
      ListPendingFundReservationsResponse page =
          api.reservations()
              .listPendingFundReservations(
                  ListPendingFundReservationsRequest.newBuilder()
                      .setPageSize(2)
                      .setPageToken(token)
                      .build());
      page.getItemsList().forEach(item -> listed.add(item.getId()));
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    assertThat(listed).containsAll(expected).doesNotContain(posted).doesNotHaveDuplicates();
    assertThat(
            api.reservations()
                .listPendingFundReservations(
                    ListPendingFundReservationsRequest.newBuilder()
                        .setMinimumAgeSeconds(3600)
                        .build())
                .getItemsList())
        .isEmpty();
  }

  @Test
  void needsTheSameNumberOfStatementsForOnePendingReservationAndForMany() {
    Fund fund = examples.fundOf("100.00");
    PolicyVersion version = examples.publishedFor(fund);
    for (int i = 0; i < 20; i++) {
      reserve(
          "SGN-" + Api.requestId(),
          Examples.line(version, fund, "1.00"),
          Examples.line(version, fund, "1.00"));
    }
    assertThat(statementsToList(1)).isEqualTo(2);
    assertThat(statementsToList(200)).isEqualTo(2);
  }

  @Test
  void neverOverspendsAFundWith200ReservationsAgainstRoomFor13() throws Exception {
    Fund fund = examples.fundOf("1349.99");
    FundReservationLine line = Examples.line(examples.publishedFor(fund), fund, "100.00");
    List<Callable<String>> calls = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String id = "SGN-" + Api.requestId();
      calls.add(
          () -> {
            try {
              return reserve(id, line).getState().name();
            } catch (StatusRuntimeException refused) {
              return RemoteError.in(refused).orElseThrow().reason();
            }
          });
    }
    List<String> outcomes = atOnce(calls);
    assertThat(outcomes).filteredOn("PENDING"::equals).hasSize(13);
    assertThat(outcomes).filteredOn("FUND_INSUFFICIENT"::equals).hasSize(187);
    assertThat(free(fund)).isEqualTo("49.99");
    assertThat(ledgerBalances(fund)).containsExactly("-134999 4999 130000");
  }

  @Test
  void reservesOnceWhenTheSameCallArrivesManyTimesAtOnce() throws Exception {
    Fund fund = examples.fundOf("1000.00");
    FundReservationLine line = Examples.line(examples.publishedFor(fund), fund, "100.00");
    String id = "SGN-" + Api.requestId();
    List<Callable<FundReservation>> calls = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      calls.add(() -> reserve(id, line));
    }
    assertThat(new HashSet<>(atOnce(calls))).hasSize(1);
    assertThat(free(fund)).isEqualTo("900.00");
  }

  @Test
  void theDatabaseItselfRefusesToOverspendAndToRewriteTheLedger() {
    Fund fund = examples.fundOf("100.00");
    assertThatThrownBy(
            () ->
                execute("UPDATE fund SET reserved_minor = 10001 WHERE id = '" + fund.getId() + "'"))
        .hasMessageContaining("fund_free_not_negative");
    assertThatThrownBy(() -> execute("UPDATE ledger_entry SET amount_minor = 1"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> execute("DELETE FROM fund_transfer"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(
            () ->
                execute(
                    "INSERT INTO ledger_entry (transfer_id, fund_id, account, amount_minor)"
                        + " SELECT max(id), '"
                        + fund.getId()
                        + "', 'FREE', 1 FROM fund_transfer"))
        .hasMessageContaining("does not add up to zero");
  }

  @Test
  void isClosedToUsers() {
    assertThat(
            Api.refusalOf(
                    () ->
                        FundReservationServiceGrpc.newBlockingStub(api.channel())
                            .withInterceptors(TestIdentity.sending(Api.FINANCE))
                            .postFundReservation(
                                PostFundReservationRequest.newBuilder()
                                    .setReservationId("SGN-1")
                                    .build()))
                .reason())
        .isEqualTo("ROLE_NOT_ALLOWED");
  }

  private long statementsToList(int pageSize) {
    long before = hibernate.getStatistics().getPrepareStatementCount();
    api.reservations()
        .listPendingFundReservations(
            ListPendingFundReservationsRequest.newBuilder().setPageSize(pageSize).build());
    return hibernate.getStatistics().getPrepareStatementCount() - before;
  }

  private String refusal(FundReservationLine line) {
    return Api.refusalOf(() -> reserve("SGN-" + Api.requestId(), line)).reason();
  }

  private FundReservation reserve(String id, FundReservationLine... lines) {
    return api.reservations()
        .reserveFunds(
            ReserveFundsRequest.newBuilder()
                .setReservationId(id)
                .setProjectId("PRJ-1")
                .addAllLines(List.of(lines))
                .build());
  }

  private FundReservation post(String id) {
    return api.reservations()
        .postFundReservation(PostFundReservationRequest.newBuilder().setReservationId(id).build());
  }

  private FundReservation voided(String id) {
    return api.reservations()
        .voidFundReservation(
            VoidFundReservationRequest.newBuilder()
                .setReservationId(id)
                .setProjectId("PRJ-1")
                .build());
  }

  private String free(Fund fund) {
    return api.funds(Api.FINANCE)
        .getFund(GetFundRequest.newBuilder().setId(fund.getId()).build())
        .getFree()
        .getAmount();
  }

  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<T> future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
    }
    return results;
  }

  /**
   * Sums of the ledger by account, checked against the fund's own figures and against zero: budget,
   * free, reserved.
   */
  private List<String> ledgerBalances(Fund fund) throws SQLException {
    String sql =
        "SELECT sum(amount_minor) FILTER (WHERE account = 'BUDGET'), coalesce(sum(amount_minor)"
            + " FILTER (WHERE account = 'FREE'), 0), coalesce(sum(amount_minor) FILTER (WHERE"
            + " account = 'RESERVED'), 0), sum(amount_minor) = 0 AND coalesce(sum(amount_minor)"
            + " FILTER (WHERE account = 'FREE'), 0) = f.free_minor AND coalesce(sum(amount_minor)"
            + " FILTER (WHERE account = 'RESERVED'), 0) = f.reserved_minor FROM ledger_entry JOIN"
            + " fund f ON f.id = fund_id WHERE fund_id = '"
            + fund.getId()
            + "' GROUP BY f.free_minor, f.reserved_minor";
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      assertThat(row.getBoolean(4)).as("ledger and fund agree").isTrue();
      return List.of(row.getLong(1) + " " + row.getLong(2) + " " + row.getLong(3));
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
