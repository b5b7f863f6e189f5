package io.chengjie.enterprise.registry;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.paging.Page;
import io.chengjie.chassis.paging.PageTokens;
import io.chengjie.enterprise.values.Filter;
import io.chengjie.enterprise.values.Hierarchy;
import io.chengjie.proto.enterprise.v1.ListEnterprisesRequest;
import io.chengjie.proto.enterprise.v1.ListEnterprisesResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists and searches enterprises; one query for a page. */
@ApplicationScoped
class ListEnterprises {
  private final Mutations mutations;
  private final Enterprises enterprises;
  private final EnterpriseView view;
  private final PageTokens tokens;

  ListEnterprises(
      Mutations mutations, Enterprises enterprises, EnterpriseView view, PageTokens tokens) {
    this.mutations = mutations;
    this.enterprises = enterprises;
    this.view = view;
    this.tokens = tokens;
  }

  ListEnterprisesResponse run(ListEnterprisesRequest request) {
    Caller caller = Caller.current();
    Page page = Page.size(request.getPageSize());
    EnterpriseOrder order = EnterpriseOrder.of(request.getOrderBy());
    Filter filter = filter(request);
    String fingerprint = filter.fingerprint("enterprises", order.name());
    order.after(filter, tokens.open(request.getPageToken(), fingerprint));
    List<RegisteredEnterprise> rows =
        mutations.read(() -> enterprises.list(filter, order.sql(), page.size() + 1));
    ListEnterprisesResponse.Builder response = ListEnterprisesResponse.newBuilder();
    rows.stream().limit(page.size()).forEach(row -> response.addItems(view.to(caller, row)));
    if (rows.size() > page.size()) {
      response.setNextPageToken(tokens.issue(fingerprint, order.keyset(rows.get(page.size() - 1))));
    }
    return response.build();
  }

  private static Filter filter(ListEnterprisesRequest request) {
    Filter filter = new Filter();
    String q = request.getQ().strip();
    if (!q.isEmpty()) {
      filter
          .and(
              "(name_zh ILIKE :q OR name_en ILIKE :q OR uscc LIKE :code)",
              "q",
              Filter.containing(q))
          .with("code", Filter.startingWith(Uscc.normalise(q)));
    }
    if (!request.getRegionCode().isEmpty()) {
      filter.and(
          "registered_region_code LIKE :region",
          "region",
          Filter.startingWith(Hierarchy.regionPrefix(request.getRegionCode())));
    }
    if (!request.getIndustryCode().isEmpty()) {
      filter.and(
          "industry_code LIKE :industry",
          "industry",
          Filter.startingWith(Hierarchy.industryPrefix(request.getIndustryCode())));
    }
    return filter.andUnlessEmpty("uscc = :uscc", "uscc", Uscc.normalise(request.getUscc()));
  }
}
