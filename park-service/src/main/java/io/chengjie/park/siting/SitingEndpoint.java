package io.chengjie.park.siting;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.proto.park.v1.SelectSitesRequest;
import io.chengjie.proto.park.v1.SelectSitesResponse;
import io.chengjie.proto.park.v1.SitingService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** Site selection on the wire. */
@GrpcService
class SitingEndpoint implements SitingService {
  private final Calls calls;
  private final SelectSites selectSites;

  SitingEndpoint(Calls calls, SelectSites selectSites) {
    this.calls = calls;
    this.selectSites = selectSites;
  }

  @Override
  public Uni<SelectSitesResponse> selectSites(SelectSitesRequest request) {
    return calls.answer(() -> selectSites.run(request));
  }
}
