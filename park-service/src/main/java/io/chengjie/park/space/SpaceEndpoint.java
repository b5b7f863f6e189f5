package io.chengjie.park.space;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.proto.park.v1.EarmarkSpaceRequest;
import io.chengjie.proto.park.v1.EndSpaceEarmarkRequest;
import io.chengjie.proto.park.v1.GetSpaceRequest;
import io.chengjie.proto.park.v1.GetSpaceStateRequest;
import io.chengjie.proto.park.v1.ListSpaceClaimsRequest;
import io.chengjie.proto.park.v1.ListSpaceClaimsResponse;
import io.chengjie.proto.park.v1.ReturnSpaceRequest;
import io.chengjie.proto.park.v1.ReturnSpaceToServiceRequest;
import io.chengjie.proto.park.v1.SetSpacePriceFloorRequest;
import io.chengjie.proto.park.v1.Space;
import io.chengjie.proto.park.v1.SpaceService;
import io.chengjie.proto.park.v1.SpaceState;
import io.chengjie.proto.park.v1.WithdrawSpaceRequest;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** Spaces on the wire. */
@GrpcService
class SpaceEndpoint implements SpaceService {
  private final Calls calls;
  private final SpaceOperations spaces;

  SpaceEndpoint(Calls calls, SpaceOperations spaces) {
    this.calls = calls;
    this.spaces = spaces;
  }

  @Override
  public Uni<Space> getSpace(GetSpaceRequest request) {
    return calls.answer(() -> spaces.getSpace.run(request));
  }

  @Override
  public Uni<Space> withdrawSpace(WithdrawSpaceRequest request) {
    return calls.answer(() -> spaces.withdrawSpace.run(request));
  }

  @Override
  public Uni<Space> returnSpace(ReturnSpaceRequest request) {
    return calls.answer(() -> spaces.returnSpace.run(request));
  }

  @Override
  public Uni<Space> earmarkSpace(EarmarkSpaceRequest request) {
    return calls.answer(() -> spaces.earmarkSpace.run(request));
  }

  @Override
  public Uni<Space> endSpaceEarmark(EndSpaceEarmarkRequest request) {
    return calls.answer(() -> spaces.endSpaceEarmark.run(request));
  }

  @Override
  public Uni<Space> returnSpaceToService(ReturnSpaceToServiceRequest request) {
    return calls.answer(() -> spaces.returnSpaceToService.run(request));
  }

  @Override
  public Uni<Space> setSpacePriceFloor(SetSpacePriceFloorRequest request) {
    return calls.answer(() -> spaces.setSpacePriceFloor.run(request));
  }

  @Override
  public Uni<ListSpaceClaimsResponse> listSpaceClaims(ListSpaceClaimsRequest request) {
    return calls.answer(() -> spaces.listSpaceClaims.run(request));
  }

  @Override
  public Uni<SpaceState> getSpaceState(GetSpaceStateRequest request) {
    return calls.answer(() -> spaces.getSpaceState.run(request));
  }
}
