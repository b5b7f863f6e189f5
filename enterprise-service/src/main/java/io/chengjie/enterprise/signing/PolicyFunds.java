package io.chengjie.enterprise.signing;

import io.chengjie.proto.enterprise.v1.SignedAward;
import io.chengjie.proto.policy.v1.FundReservationLine;
import io.chengjie.proto.policy.v1.FundReservationServiceGrpc.FundReservationServiceBlockingStub;
import io.chengjie.proto.policy.v1.ListPendingFundReservationsRequest;
import io.chengjie.proto.policy.v1.ListPendingFundReservationsResponse;
import io.chengjie.proto.policy.v1.PostFundReservationRequest;
import io.chengjie.proto.policy.v1.ReserveFundsRequest;
import io.chengjie.proto.policy.v1.VoidFundReservationRequest;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Money in policy-service. */
@ApplicationScoped
class PolicyFunds implements Reservations, PendingReservations {
  private final FundReservationServiceBlockingStub policy;

  PolicyFunds(@GrpcClient("policy") FundReservationServiceBlockingStub policy) {
    this.policy = policy;
  }

  @Override
  public StepResult reserve(Attempt attempt) {
    return StepCalls.resultOf(
        () ->
            stub()
                .reserveFunds(
                    ReserveFundsRequest.newBuilder()
                        .setReservationId(attempt.fundReservationId())
                        .setProjectId(attempt.projectId())
                        .addAllLines(attempt.awards().stream().map(PolicyFunds::line).toList())
                        .build()));
  }

  @Override
  public StepResult post(Attempt attempt) {
    return StepCalls.resultOf(
        () ->
            stub()
                .postFundReservation(
                    PostFundReservationRequest.newBuilder()
                        .setReservationId(attempt.fundReservationId())
                        .build()));
  }

  @Override
  public StepResult undo(Attempt attempt) {
    return StepCalls.resultOf(
        () ->
            stub()
                .voidFundReservation(
                    VoidFundReservationRequest.newBuilder()
                        .setReservationId(attempt.fundReservationId())
                        .setProjectId(attempt.projectId())
                        .build()));
  }

  @Override
  public Page olderThan(Duration age, String pageToken) {
    ListPendingFundReservationsResponse page =
        stub()
            .listPendingFundReservations(
                ListPendingFundReservationsRequest.newBuilder()
                    .setMinimumAgeSeconds((int) age.toSeconds())
                    .setPageToken(pageToken)
                    .build());
    return new Page(
        page.getItemsList().stream()
            .map(item -> new Pending(item.getId(), item.getProjectId(), item))
            .toList(),
        page.getNextPageToken());
  }

  private static FundReservationLine line(SignedAward award) {
    return FundReservationLine.newBuilder()
        .setPolicyVersionId(award.getPolicyVersionId())
        .setFundId(award.getFundId())
        .setAmount(award.getAmount())
        .build();
  }

  private FundReservationServiceBlockingStub stub() {
    return policy.withDeadlineAfter(StepCalls.DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
  }
}
