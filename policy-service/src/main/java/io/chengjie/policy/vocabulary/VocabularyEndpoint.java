package io.chengjie.policy.vocabulary;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.proto.policy.v1.CreateFactDefinitionRequest;
import io.chengjie.proto.policy.v1.FactDefinition;
import io.chengjie.proto.policy.v1.GetFactDefinitionRequest;
import io.chengjie.proto.policy.v1.ListFactDefinitionsRequest;
import io.chengjie.proto.policy.v1.ListFactDefinitionsResponse;
import io.chengjie.proto.policy.v1.VocabularyService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

@GrpcService
class VocabularyEndpoint implements VocabularyService {
  private final Calls calls;
  private final CreateFactDefinition create;
  private final GetFactDefinition get;
  private final ListFactDefinitions list;

  VocabularyEndpoint(
      Calls calls, CreateFactDefinition create, GetFactDefinition get, ListFactDefinitions list) {
    this.calls = calls;
    this.create = create;
    this.get = get;
    this.list = list;
  }

  @Override
  public Uni<FactDefinition> createFactDefinition(CreateFactDefinitionRequest request) {
    return calls.answer(() -> create.run(request));
  }

  @Override
  public Uni<FactDefinition> getFactDefinition(GetFactDefinitionRequest request) {
    return calls.answer(() -> get.run(request));
  }

  @Override
  public Uni<ListFactDefinitionsResponse> listFactDefinitions(ListFactDefinitionsRequest request) {
    return calls.answer(() -> list.run(request));
  }
}
