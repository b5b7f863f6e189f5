package io.chengjie.enterprise.facts;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.proto.enterprise.v1.FactsService;
import io.chengjie.proto.enterprise.v1.ListFactsRequest;
import io.chengjie.proto.enterprise.v1.ListFactsResponse;
import io.chengjie.proto.enterprise.v1.RecordFactsRequest;
import io.chengjie.proto.enterprise.v1.RecordFactsResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

@GrpcService
class FactsEndpoint implements FactsService {
  private final Calls calls;
  private final RecordFacts recordFacts;
  private final ListFacts listFacts;

  FactsEndpoint(Calls calls, RecordFacts recordFacts, ListFacts listFacts) {
    this.calls = calls;
    this.recordFacts = recordFacts;
    this.listFacts = listFacts;
  }

  @Override
  public Uni<RecordFactsResponse> recordFacts(RecordFactsRequest request) {
    return calls.answer(() -> recordFacts.run(request));
  }

  @Override
  public Uni<ListFactsResponse> listFacts(ListFactsRequest request) {
    return calls.answer(() -> listFacts.run(request));
  }
}
