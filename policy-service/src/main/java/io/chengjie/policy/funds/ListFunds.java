package io.chengjie.policy.funds;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.paging.Page;
import io.chengjie.chassis.paging.PageTokens;
import io.chengjie.policy.vocabulary.RegionCode;
import io.chengjie.proto.policy.v1.ListFundsRequest;
import io.chengjie.proto.policy.v1.ListFundsResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists funds in the order of their ids. */
@ApplicationScoped
class ListFunds {
  private final Mutations mutations;
  private final Funds funds;
  private final PageTokens tokens;

  ListFunds(Mutations mutations, Funds funds, PageTokens tokens) {
    this.mutations = mutations;
    this.funds = funds;
    this.tokens = tokens;
  }

  ListFundsResponse run(ListFundsRequest request) {
    int size = Page.size(request.getPageSize()).size();
    String list =
        "funds?region=%s&year=%d&q=%s"
            .formatted(request.getRegionCode(), request.getYear(), request.getQ());
    List<String> cursor = tokens.open(request.getPageToken(), list);
    String after = cursor.isEmpty() ? "" : cursor.getFirst();
    List<FundEntity> found =
        mutations.read(
            () ->
                funds.page(
                    RegionCode.prefix(request.getRegionCode()),
                    request.getQ(),
                    request.getYear(),
                    after,
                    size + 1));
    ListFundsResponse.Builder answer = ListFundsResponse.newBuilder();
    found.stream().limit(size).map(FundMapper::toMessage).forEach(answer::addItems);
    if (found.size() > size) {
      answer.setNextPageToken(tokens.issue(list, List.of(found.get(size - 1).id)));
    }
    return answer.build();
  }
}
