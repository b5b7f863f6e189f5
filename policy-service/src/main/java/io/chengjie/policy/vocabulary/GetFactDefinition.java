package io.chengjie.policy.vocabulary;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.policy.v1.FactDefinition;
import io.chengjie.proto.policy.v1.GetFactDefinitionRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads one key of the catalogue. */
@ApplicationScoped
class GetFactDefinition {
  private final Mutations mutations;
  private final FactDefinitions definitions;

  GetFactDefinition(Mutations mutations, FactDefinitions definitions) {
    this.mutations = mutations;
    this.definitions = definitions;
  }

  FactDefinition run(GetFactDefinitionRequest request) {
    return mutations.read(
        () ->
            definitions
                .findByIdOptional(request.getKey())
                .map(FactDefinitionMapper::toMessage)
                .orElseThrow(
                    () ->
                        Rejection.of(ErrorReason.RESOURCE_NOT_FOUND)
                            .with("resource", "fact-definitions")
                            .with("id", request.getKey())));
  }
}
