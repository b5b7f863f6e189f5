package io.chengjie.park.claims;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.proto.park.v1.GetHoldRequest;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.HoldService;
import io.chengjie.proto.park.v1.ListHoldsRequest;
import io.chengjie.proto.park.v1.ListHoldsResponse;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.ReleaseHoldRequest;
import io.chengjie.proto.park.v1.RenewHoldRequest;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** Holds on the wire. */
@GrpcService
class HoldEndpoint implements HoldService {
  private final Calls calls;
  private final PlaceHold placeHold;
  private final GetHold getHold;
  private final ListHolds listHolds;
  private final RenewHold renewHold;
  private final ReleaseHold releaseHold;

  HoldEndpoint(
      Calls calls,
      PlaceHold placeHold,
      GetHold getHold,
      ListHolds listHolds,
      RenewHold renewHold,
      ReleaseHold releaseHold) {
    this.calls = calls;
    this.placeHold = placeHold;
    this.getHold = getHold;
    this.listHolds = listHolds;
    this.renewHold = renewHold;
    this.releaseHold = releaseHold;
  }

  @Override
  public Uni<Hold> placeHold(PlaceHoldRequest request) {
    return calls.answer(() -> placeHold.run(request));
  }

  @Override
  public Uni<Hold> getHold(GetHoldRequest request) {
    return calls.answer(() -> getHold.run(request));
  }

  @Override
  public Uni<ListHoldsResponse> listHolds(ListHoldsRequest request) {
    return calls.answer(() -> listHolds.run(request));
  }

  @Override
  public Uni<Hold> renewHold(RenewHoldRequest request) {
    return calls.answer(() -> renewHold.run(request));
  }

  @Override
  public Uni<Hold> releaseHold(ReleaseHoldRequest request) {
    return calls.answer(() -> releaseHold.run(request));
  }
}
