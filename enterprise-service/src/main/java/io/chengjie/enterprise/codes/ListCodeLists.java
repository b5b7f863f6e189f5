package io.chengjie.enterprise.codes;

import io.chengjie.chassis.paging.Page;
import io.chengjie.chassis.paging.PageTokens;
import io.chengjie.proto.enterprise.v1.CodeList;
import io.chengjie.proto.enterprise.v1.ListCodeListsRequest;
import io.chengjie.proto.enterprise.v1.ListCodeListsResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists the code lists with the versions in force. */
@ApplicationScoped
class ListCodeLists {
  private static final String LIST = "codeLists";

  private final CodeTables tables;
  private final PageTokens tokens;

  ListCodeLists(CodeTables tables, PageTokens tokens) {
    this.tables = tables;
    this.tokens = tokens;
  }

  ListCodeListsResponse run(ListCodeListsRequest request) {
    Page page = Page.size(request.getPageSize());
    List<String> after = tokens.open(request.getPageToken(), LIST);
    List<CodeList> found =
        tables.inForce().values().stream()
            .map(CodeTable::list)
            .filter(list -> after.isEmpty() || list.getId().compareTo(after.getFirst()) > 0)
            .limit(page.size() + 1L)
            .toList();
    ListCodeListsResponse.Builder response =
        ListCodeListsResponse.newBuilder().addAllItems(found.stream().limit(page.size()).toList());
    if (found.size() > page.size()) {
      response.setNextPageToken(tokens.issue(LIST, List.of(found.get(page.size() - 1).getId())));
    }
    return response.build();
  }
}
