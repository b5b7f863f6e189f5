package io.chengjie.policy.catalog;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.paging.Page;
import io.chengjie.chassis.paging.PageTokens;
import io.chengjie.proto.policy.v1.ListPolicyVersionsRequest;
import io.chengjie.proto.policy.v1.ListPolicyVersionsResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists the versions of a policy, newest first. */
@ApplicationScoped
class ListPolicyVersions {
  private final Mutations mutations;
  private final Policies policies;
  private final PolicyVersionRows versions;
  private final PageTokens tokens;

  ListPolicyVersions(
      Mutations mutations, Policies policies, PolicyVersionRows versions, PageTokens tokens) {
    this.mutations = mutations;
    this.policies = policies;
    this.versions = versions;
    this.tokens = tokens;
  }

  ListPolicyVersionsResponse run(ListPolicyVersionsRequest request) {
    int size = Page.size(request.getPageSize()).size();
    boolean withDrafts = DraftReaders.include(Caller.current());
    String list = "policy-versions?policy=" + request.getPolicyId() + "&drafts=" + withDrafts;
    List<String> cursor = tokens.open(request.getPageToken(), list);
    int before = cursor.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(cursor.getFirst());
    return mutations.read(() -> page(request.getPolicyId(), withDrafts, list, before, size));
  }

  private ListPolicyVersionsResponse page(
      String policyId, boolean withDrafts, String list, int before, int size) {
    if (policies.findById(policyId) == null) {
      throw Missing.policy(policyId);
    }
    List<PolicyVersionEntity> found = versions.page(policyId, withDrafts, before, size + 1);
    ListPolicyVersionsResponse.Builder answer = ListPolicyVersionsResponse.newBuilder();
    found.stream().limit(size).map(PolicyMapper::toMessage).forEach(answer::addItems);
    if (found.size() > size) {
      answer.setNextPageToken(
          tokens.issue(list, List.of(Integer.toString(found.get(size - 1).number))));
    }
    return answer.build();
  }
}
