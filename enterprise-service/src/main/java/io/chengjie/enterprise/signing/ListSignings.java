package io.chengjie.enterprise.signing;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.paging.Page;
import io.chengjie.chassis.paging.PageTokens;
import io.chengjie.enterprise.projects.Projects;
import io.chengjie.enterprise.values.Filter;
import io.chengjie.proto.enterprise.v1.ListSigningsRequest;
import io.chengjie.proto.enterprise.v1.ListSigningsResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Lists the attempts to sign a project, newest first; two queries for a page. */
@ApplicationScoped
class ListSignings {
  private final Mutations mutations;
  private final Projects projects;
  private final SigningTable signings;
  private final PageTokens tokens;

  ListSignings(Mutations mutations, Projects projects, SigningTable signings, PageTokens tokens) {
    this.mutations = mutations;
    this.projects = projects;
    this.signings = signings;
    this.tokens = tokens;
  }

  ListSigningsResponse run(ListSigningsRequest request) {
    Page page = Page.size(request.getPageSize());
    Filter filter = new Filter().and("project_id = :project", "project", request.getProjectId());
    String fingerprint = filter.fingerprint("signings", "newest");
    List<String> after = tokens.open(request.getPageToken(), fingerprint);
    if (!after.isEmpty()) {
      filter
          .and("(create_time, id) < (:time, :id)", "time", Instant.parse(after.getFirst()))
          .with("id", after.get(1));
    }
    List<SigningRow> rows =
        mutations.read(
            () -> {
              projects.visible(request.getProjectId());
              return signings.list(filter, "create_time DESC, id DESC", page.size() + 1);
            });
    ListSigningsResponse.Builder response = ListSigningsResponse.newBuilder();
    rows.stream().limit(page.size()).forEach(row -> response.addItems(Stored.view(row)));
    if (rows.size() > page.size()) {
      SigningRow last = rows.get(page.size() - 1);
      response.setNextPageToken(
          tokens.issue(fingerprint, List.of(last.createTime.toString(), last.id)));
    }
    return response.build();
  }
}
