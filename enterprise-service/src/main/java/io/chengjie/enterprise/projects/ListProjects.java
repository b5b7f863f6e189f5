package io.chengjie.enterprise.projects;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.paging.Page;
import io.chengjie.chassis.paging.PageTokens;
import io.chengjie.enterprise.values.Filter;
import io.chengjie.enterprise.values.Hierarchy;
import io.chengjie.proto.enterprise.v1.ListProjectsRequest;
import io.chengjie.proto.enterprise.v1.ListProjectsResponse;
import io.chengjie.proto.enterprise.v1.Project.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Lists and searches projects; one query for a page. */
@ApplicationScoped
public class ListProjects {
  private final Mutations mutations;
  private final ProjectTable projects;
  private final ProjectView view;
  private final PageTokens tokens;

  ListProjects(Mutations mutations, ProjectTable projects, ProjectView view, PageTokens tokens) {
    this.mutations = mutations;
    this.projects = projects;
    this.view = view;
    this.tokens = tokens;
  }

  public ListProjectsResponse run(ListProjectsRequest request) {
    Page page = Page.size(request.getPageSize());
    boolean oldestFirst = request.getOrderBy().equals("createTime");
    Filter filter = filter(request);
    String fingerprint = filter.fingerprint("projects", oldestFirst ? "oldest" : "newest");
    List<String> after = tokens.open(request.getPageToken(), fingerprint);
    if (!after.isEmpty()) {
      filter
          .and(
              oldestFirst ? "(create_time, id) > (:time, :id)" : "(create_time, id) < (:time, :id)",
              "time",
              Instant.parse(after.getFirst()))
          .with("id", after.get(1));
    }
    String order = oldestFirst ? "create_time, id" : "create_time DESC, id DESC";
    List<InvestmentProject> rows =
        mutations.read(() -> projects.list(filter, order, page.size() + 1));
    ListProjectsResponse.Builder response = ListProjectsResponse.newBuilder();
    rows.stream().limit(page.size()).forEach(row -> response.addItems(view.of(row)));
    if (rows.size() > page.size()) {
      InvestmentProject last = rows.get(page.size() - 1);
      response.setNextPageToken(
          tokens.issue(fingerprint, List.of(last.createTime.toString(), last.id)));
    }
    return response.build();
  }

  private static Filter filter(ListProjectsRequest request) {
    Filter filter = new Filter();
    String q = request.getQ().strip();
    if (!q.isEmpty()) {
      filter.and("(name ILIKE :q OR investor_name ILIKE :q)", "q", Filter.containing(q));
    }
    if (!request.getRegionCode().isEmpty()) {
      filter.and(
          "region_code LIKE :region",
          "region",
          Filter.startingWith(Hierarchy.regionPrefix(request.getRegionCode())));
    }
    if (!request.getIndustryCode().isEmpty()) {
      filter.and(
          "industry_code LIKE :industry",
          "industry",
          Filter.startingWith(Hierarchy.industryPrefix(request.getIndustryCode())));
    }
    if (request.getStage() != Stage.STAGE_UNSPECIFIED) {
      filter.and("stage = :stage", "stage", request.getStage().name());
    }
    return filter.andUnlessEmpty(
        "enterprise_id = :enterprise", "enterprise", request.getEnterpriseId());
  }
}
