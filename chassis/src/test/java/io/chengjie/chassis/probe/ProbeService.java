package io.chengjie.chassis.probe;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.calls.Calls;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.policy.v1.CreateFactDefinitionRequest;
import io.chengjie.proto.policy.v1.FactDefinition;
import io.chengjie.proto.policy.v1.GetFactDefinitionRequest;
import io.chengjie.proto.policy.v1.ListFactDefinitionsRequest;
import io.chengjie.proto.policy.v1.ListFactDefinitionsResponse;
import io.chengjie.proto.policy.v1.VocabularyService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.EntityManager;
import java.util.function.Function;

/** Does for each call what the test told it to do. */
@GrpcService
public class ProbeService implements VocabularyService {
  private final Calls calls;
  private final Mutations mutations;
  private final EntityManager entityManager;
  private final EventLog events;

  private volatile Function<GetFactDefinitionRequest, FactDefinition> reading =
      request -> FactDefinition.newBuilder().setKey(request.getKey()).build();

  ProbeService(Calls calls, Mutations mutations, EntityManager entityManager, EventLog events) {
    this.calls = calls;
    this.mutations = mutations;
    this.entityManager = entityManager;
    this.events = events;
  }

  /** What GetFactDefinition does from now on. */
  public void reads(Function<GetFactDefinitionRequest, FactDefinition> behaviour) {
    reading = behaviour;
  }

  @Override
  public Uni<FactDefinition> getFactDefinition(GetFactDefinitionRequest request) {
    return calls.answer(() -> reading.apply(request));
  }

  /** Writes one row and one event; the Chinese name has to be unique at commit, the key at once. */
  @Override
  public Uni<FactDefinition> createFactDefinition(CreateFactDefinitionRequest request) {
    return calls.answer(
        () ->
            mutations.run(
                request,
                request.getRequestId(),
                FactDefinition.getDefaultInstance(),
                this::create));
  }

  private FactDefinition create(CreateFactDefinitionRequest request) {
    FactDefinition wanted = request.getFactDefinition();
    entityManager.persist(new Probe(wanted.getKey(), wanted.getNameZh(), 1));
    FactDefinition made = wanted.toBuilder().setUnit(Caller.current().subject()).build();
    events.append("probes", wanted.getKey(), "ProbeCreated", made);
    return made;
  }

  /** Failing before it leaves the event loop. */
  @Override
  public Uni<ListFactDefinitionsResponse> listFactDefinitions(ListFactDefinitionsRequest request) {
    throw new IllegalStateException("SELECT secret FROM internals");
  }
}
