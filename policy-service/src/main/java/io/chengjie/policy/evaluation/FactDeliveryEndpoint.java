package io.chengjie.policy.evaluation;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.proto.policy.v1.DeliverFactsRequest;
import io.chengjie.proto.policy.v1.DeliverFactsResponse;
import io.chengjie.proto.policy.v1.FactDeliveryService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

@GrpcService
class FactDeliveryEndpoint implements FactDeliveryService {
  private final Calls calls;
  private final DeliverFacts deliver;

  FactDeliveryEndpoint(Calls calls, DeliverFacts deliver) {
    this.calls = calls;
    this.deliver = deliver;
  }

  @Override
  public Uni<DeliverFactsResponse> deliverFacts(DeliverFactsRequest request) {
    return calls.answer(() -> deliver.run(request));
  }
}
