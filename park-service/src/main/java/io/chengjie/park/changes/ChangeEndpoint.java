package io.chengjie.park.changes;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.proto.park.v1.ChangeService;
import io.chengjie.proto.park.v1.ListChangesRequest;
import io.chengjie.proto.park.v1.ListChangesResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** Changes on the wire. */
@GrpcService
class ChangeEndpoint implements ChangeService {
  private final Calls calls;
  private final ListChanges listChanges;

  ChangeEndpoint(Calls calls, ListChanges listChanges) {
    this.calls = calls;
    this.listChanges = listChanges;
  }

  @Override
  public Uni<ListChangesResponse> listChanges(ListChangesRequest request) {
    return calls.answer(() -> listChanges.run(request));
  }
}
