package io.chengjie.enterprise.facts;

import io.chengjie.proto.policy.v1.FactDefinition;
import io.chengjie.proto.policy.v1.ListFactDefinitionsRequest;
import io.chengjie.proto.policy.v1.ListFactDefinitionsResponse;
import io.chengjie.proto.policy.v1.VocabularyServiceGrpc.VocabularyServiceBlockingStub;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fact catalogue of policy-service. A definition never changes, so one that was read once is
 * remembered; a key that is missing is asked for again, it may have been added since.
 */
@ApplicationScoped
class FactCatalogue {
  private static final int KEYS_PER_CALL = 200;
  private static final int REMEMBERED = 10_000;

  private final VocabularyServiceBlockingStub vocabulary;
  private final Map<String, FactDefinition> known = new ConcurrentHashMap<>();

  FactCatalogue(@GrpcClient("policy") VocabularyServiceBlockingStub vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The definitions of those keys that the catalogue has. Never called within a transaction. */
  Map<String, FactDefinition> definitions(Collection<String> keys) {
    List<String> unknown = keys.stream().distinct().filter(key -> !known.containsKey(key)).toList();
    if (known.size() + unknown.size() > REMEMBERED) {
      known.clear();
      unknown = keys.stream().distinct().toList();
    }
    for (int from = 0; from < unknown.size(); from += KEYS_PER_CALL) {
      ask(unknown.subList(from, Math.min(from + KEYS_PER_CALL, unknown.size())))
          .forEach(definition -> known.put(definition.getKey(), definition));
    }
    Map<String, FactDefinition> found = new HashMap<>();
    for (String key : keys) {
      FactDefinition definition = known.get(key);
      if (definition != null) {
        found.put(key, definition);
      }
    }
    return found;
  }

  private List<FactDefinition> ask(List<String> keys) {
    List<FactDefinition> definitions = new ArrayList<>();
    String token = "";
    do {
      ListFactDefinitionsResponse page =
          vocabulary.listFactDefinitions(
              ListFactDefinitionsRequest.newBuilder()
                  .addAllKeys(keys)
                  .setPageSize(KEYS_PER_CALL)
                  .setPageToken(token)
                  .build());
      definitions.addAll(page.getItemsList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return definitions;
  }
}
