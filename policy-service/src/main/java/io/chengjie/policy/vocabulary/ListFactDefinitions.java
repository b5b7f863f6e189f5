package io.chengjie.policy.vocabulary;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.paging.Page;
import io.chengjie.chassis.paging.PageTokens;
import io.chengjie.proto.policy.v1.ListFactDefinitionsRequest;
import io.chengjie.proto.policy.v1.ListFactDefinitionsResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists the catalogue in the order of the keys. */
@ApplicationScoped
class ListFactDefinitions {
  private final Mutations mutations;
  private final FactDefinitions definitions;
  private final PageTokens tokens;

  ListFactDefinitions(Mutations mutations, FactDefinitions definitions, PageTokens tokens) {
    this.mutations = mutations;
    this.definitions = definitions;
    this.tokens = tokens;
  }

  ListFactDefinitionsResponse run(ListFactDefinitionsRequest request) {
    int size = Page.size(request.getPageSize()).size();
    List<String> keys = request.getKeysList().stream().sorted().distinct().toList();
    String list = "fact-definitions?keys=" + keys + "&q=" + request.getQ();
    List<String> cursor = tokens.open(request.getPageToken(), list);
    String after = cursor.isEmpty() ? "" : cursor.getFirst();
    List<FactDefinitionEntity> found =
        mutations.read(() -> definitions.page(keys, request.getQ(), after, size + 1));
    ListFactDefinitionsResponse.Builder answer = ListFactDefinitionsResponse.newBuilder();
    found.stream().limit(size).map(FactDefinitionMapper::toMessage).forEach(answer::addItems);
    if (found.size() > size) {
      answer.setNextPageToken(tokens.issue(list, List.of(found.get(size - 1).key)));
    }
    return answer.build();
  }
}
