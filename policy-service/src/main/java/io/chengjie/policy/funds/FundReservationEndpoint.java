package io.chengjie.policy.funds;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.proto.policy.v1.FundReservation;
import io.chengjie.proto.policy.v1.FundReservationService;
import io.chengjie.proto.policy.v1.ListPendingFundReservationsRequest;
import io.chengjie.proto.policy.v1.ListPendingFundReservationsResponse;
import io.chengjie.proto.policy.v1.PostFundReservationRequest;
import io.chengjie.proto.policy.v1.ReserveFundsRequest;
import io.chengjie.proto.policy.v1.VoidFundReservationRequest;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

@GrpcService
class FundReservationEndpoint implements FundReservationService {
  private final Calls calls;
  private final ReserveFunds reserve;
  private final PostFundReservation post;
  private final VoidFundReservation voidReservation;
  private final ListPendingFundReservations listPending;

  FundReservationEndpoint(
      Calls calls,
      ReserveFunds reserve,
      PostFundReservation post,
      VoidFundReservation voidReservation,
      ListPendingFundReservations listPending) {
    this.calls = calls;
    this.reserve = reserve;
    this.post = post;
    this.voidReservation = voidReservation;
    this.listPending = listPending;
  }

  @Override
  public Uni<FundReservation> reserveFunds(ReserveFundsRequest request) {
    return calls.answer(() -> reserve.run(request));
  }

  @Override
  public Uni<FundReservation> postFundReservation(PostFundReservationRequest request) {
    return calls.answer(() -> post.run(request));
  }

  @Override
  public Uni<FundReservation> voidFundReservation(VoidFundReservationRequest request) {
    return calls.answer(() -> voidReservation.run(request));
  }

  @Override
  public Uni<ListPendingFundReservationsResponse> listPendingFundReservations(
      ListPendingFundReservationsRequest request) {
    return calls.answer(() -> listPending.run(request));
  }
}
