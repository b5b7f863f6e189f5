package io.chengjie.enterprise.commitments;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.paging.Page;
import io.chengjie.chassis.paging.PageTokens;
import io.chengjie.chassis.time.Instants;
import io.chengjie.enterprise.projects.Projects;
import io.chengjie.enterprise.values.Filter;
import io.chengjie.proto.enterprise.v1.Commitment;
import io.chengjie.proto.enterprise.v1.ListCommitmentsRequest;
import io.chengjie.proto.enterprise.v1.ListCommitmentsResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Lists the commitments of a project in the order of the agreement; two queries for a page. */
@ApplicationScoped
public class ListCommitments {
  private final Mutations mutations;
  private final Projects projects;
  private final EntityManager entities;
  private final PageTokens tokens;

  ListCommitments(
      Mutations mutations, Projects projects, EntityManager entities, PageTokens tokens) {
    this.mutations = mutations;
    this.projects = projects;
    this.entities = entities;
    this.tokens = tokens;
  }

  public ListCommitmentsResponse run(ListCommitmentsRequest request) {
    Page page = Page.size(request.getPageSize());
    Filter filter = new Filter().and("project_id = :project", "project", request.getProjectId());
    String fingerprint = filter.fingerprint("commitments", "position");
    List<String> after = tokens.open(request.getPageToken(), fingerprint);
    if (!after.isEmpty()) {
      filter.and("position > :position", "position", Integer.valueOf(after.getFirst()));
    }
    List<RecordedCommitment> rows =
        mutations.read(
            () -> {
              projects.visible(request.getProjectId());
              return filter.list(
                  entities, "commitment", "position", RecordedCommitment.class, page.size() + 1);
            });
    ListCommitmentsResponse.Builder response = ListCommitmentsResponse.newBuilder();
    rows.stream().limit(page.size()).forEach(row -> response.addItems(view(row)));
    if (rows.size() > page.size()) {
      String last = Integer.toString(rows.get(page.size() - 1).position);
      response.setNextPageToken(tokens.issue(fingerprint, List.of(last)));
    }
    return response.build();
  }

  private static Commitment view(RecordedCommitment row) {
    Commitment.Builder view =
        Commitment.newBuilder()
            .setId(row.id)
            .setProjectId(row.projectId)
            .setParty(row.party)
            .setText(row.text)
            .setMetric(row.metric)
            .setState(row.state)
            .setCreateTime(Instants.toProto(row.createTime));
    if (row.amount != null) {
      view.setAmount(row.amount.toMoney());
    }
    if (row.dueOn != null) {
      view.setDueOn(row.dueOn.toString());
    }
    if (row.policyVersionId != null) {
      view.setPolicyVersionId(row.policyVersionId);
    }
    return view.build();
  }
}
