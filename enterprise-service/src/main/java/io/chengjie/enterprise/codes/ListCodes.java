package io.chengjie.enterprise.codes;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.paging.Page;
import io.chengjie.chassis.paging.PageTokens;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.enterprise.v1.Code;
import io.chengjie.proto.enterprise.v1.ListCodesRequest;
import io.chengjie.proto.enterprise.v1.ListCodesResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.NavigableMap;

/** Lists or searches the codes of one list, in the order of the codes. */
@ApplicationScoped
class ListCodes {
  private final CodeTables tables;
  private final PageTokens tokens;

  ListCodes(CodeTables tables, PageTokens tokens) {
    this.tables = tables;
    this.tokens = tokens;
  }

  ListCodesResponse run(ListCodesRequest request) {
    Page page = Page.size(request.getPageSize());
    CodeTable table = tables.inForce().get(request.getCodeListId());
    if (table == null) {
      throw Rejection.of(ErrorReason.RESOURCE_NOT_FOUND)
          .with("resource", "codeList")
          .with("id", request.getCodeListId());
    }
    String fingerprint =
        String.join(
            "\n",
            "codes",
            request.getCodeListId(),
            table.list().getVersion(),
            request.getParent(),
            request.getQ());
    List<Code> found =
        after(table.codes(), tokens.open(request.getPageToken(), fingerprint)).values().stream()
            .filter(code -> matches(code, request))
            .limit(page.size() + 1L)
            .toList();
    ListCodesResponse.Builder response =
        ListCodesResponse.newBuilder().addAllItems(found.stream().limit(page.size()).toList());
    if (found.size() > page.size()) {
      response.setNextPageToken(
          tokens.issue(fingerprint, List.of(found.get(page.size() - 1).getCode())));
    }
    return response.build();
  }

  private static NavigableMap<String, Code> after(
      NavigableMap<String, Code> codes, List<String> keyset) {
    return keyset.isEmpty() ? codes : codes.tailMap(keyset.getFirst(), false);
  }

  private static boolean matches(Code code, ListCodesRequest request) {
    boolean below = request.getParent().isEmpty() || code.getParent().equals(request.getParent());
    String q = request.getQ().strip();
    return below && (code.getNameZh().contains(q) || code.getCode().startsWith(q));
  }
}
