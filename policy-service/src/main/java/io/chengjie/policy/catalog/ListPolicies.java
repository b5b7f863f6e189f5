package io.chengjie.policy.catalog;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.paging.Page;
import io.chengjie.chassis.paging.PageTokens;
import io.chengjie.policy.vocabulary.RegionCode;
import io.chengjie.proto.policy.v1.ListPoliciesRequest;
import io.chengjie.proto.policy.v1.ListPoliciesResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists policies in the order of their ids. */
@ApplicationScoped
class ListPolicies {
  private final Mutations mutations;
  private final Policies policies;
  private final PageTokens tokens;

  ListPolicies(Mutations mutations, Policies policies, PageTokens tokens) {
    this.mutations = mutations;
    this.policies = policies;
    this.tokens = tokens;
  }

  ListPoliciesResponse run(ListPoliciesRequest request) {
    int size = Page.size(request.getPageSize()).size();
    String list =
        "policies?region=%s&category=%s&q=%s"
            .formatted(request.getRegionCode(), request.getCategory(), request.getQ());
    List<String> cursor = tokens.open(request.getPageToken(), list);
    String after = cursor.isEmpty() ? "" : cursor.getFirst();
    List<PolicyEntity> found =
        mutations.read(
            () ->
                policies.page(
                    RegionCode.prefix(request.getRegionCode()),
                    request.getQ(),
                    request.getCategory(),
                    after,
                    size + 1));
    ListPoliciesResponse.Builder answer = ListPoliciesResponse.newBuilder();
    found.stream().limit(size).map(PolicyMapper::toMessage).forEach(answer::addItems);
    if (found.size() > size) {
      answer.setNextPageToken(tokens.issue(list, List.of(found.get(size - 1).id)));
    }
    return answer.build();
  }
}
