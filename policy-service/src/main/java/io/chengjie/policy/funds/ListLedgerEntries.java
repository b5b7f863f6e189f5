package io.chengjie.policy.funds;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.paging.Page;
import io.chengjie.chassis.paging.PageTokens;
import io.chengjie.proto.policy.v1.ListLedgerEntriesRequest;
import io.chengjie.proto.policy.v1.ListLedgerEntriesResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists the ledger of a fund, newest first. */
@ApplicationScoped
class ListLedgerEntries {
  private final Mutations mutations;
  private final Funds funds;
  private final Ledger ledger;
  private final PageTokens tokens;

  ListLedgerEntries(Mutations mutations, Funds funds, Ledger ledger, PageTokens tokens) {
    this.mutations = mutations;
    this.funds = funds;
    this.ledger = ledger;
    this.tokens = tokens;
  }

  ListLedgerEntriesResponse run(ListLedgerEntriesRequest request) {
    int size = Page.size(request.getPageSize()).size();
    String list = "ledger?fund=" + request.getFundId();
    List<String> cursor = tokens.open(request.getPageToken(), list);
    long before = cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor.getFirst());
    return mutations.read(() -> page(request.getFundId(), list, before, size));
  }

  private ListLedgerEntriesResponse page(String fundId, String list, long before, int size) {
    FundEntity fund = funds.findByIdOptional(fundId).orElseThrow(() -> Missing.fund(fundId));
    List<LedgerEntryEntity> found = ledger.page(fundId, before, size + 1);
    ListLedgerEntriesResponse.Builder answer = ListLedgerEntriesResponse.newBuilder();
    found.stream()
        .limit(size)
        .map(entry -> FundMapper.toMessage(entry, fund.currency))
        .forEach(answer::addItems);
    if (found.size() > size) {
      answer.setNextPageToken(tokens.issue(list, List.of(Long.toString(found.get(size - 1).id))));
    }
    return answer.build();
  }
}
