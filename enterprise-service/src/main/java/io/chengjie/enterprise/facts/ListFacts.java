package io.chengjie.enterprise.facts;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.paging.Page;
import io.chengjie.chassis.paging.PageTokens;
import io.chengjie.enterprise.values.CivilDates;
import io.chengjie.enterprise.values.Filter;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.enterprise.v1.ListFactsRequest;
import io.chengjie.proto.enterprise.v1.ListFactsResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Lists the facts of a subject, newest first; two queries for a page, one of them for the right to
 * see it.
 */
@ApplicationScoped
class ListFacts {
  private final Mutations mutations;
  private final FactSubjects subjects;
  private final EntityManager entities;
  private final PageTokens tokens;

  ListFacts(Mutations mutations, FactSubjects subjects, EntityManager entities, PageTokens tokens) {
    this.mutations = mutations;
    this.subjects = subjects;
    this.entities = entities;
    this.tokens = tokens;
  }

  ListFactsResponse run(ListFactsRequest request) {
    Caller caller = Caller.current();
    Page page = Page.size(request.getPageSize());
    Filter filter = filter(request);
    String fingerprint = filter.fingerprint("facts", "newest");
    List<String> after = tokens.open(request.getPageToken(), fingerprint);
    if (!after.isEmpty()) {
      filter.and("version < :version", "version", Integer.valueOf(after.getFirst()));
    }
    List<RecordedFact> rows =
        mutations.read(
            () -> {
              subjects.requireReadable(request.getSubject(), caller);
              return filter.list(
                  entities, "fact", "version DESC", RecordedFact.class, page.size() + 1);
            });
    ListFactsResponse.Builder response = ListFactsResponse.newBuilder();
    rows.stream().limit(page.size()).forEach(row -> response.addItems(row.toProto()));
    if (rows.size() > page.size()) {
      String last = Integer.toString(rows.get(page.size() - 1).version);
      response.setNextPageToken(tokens.issue(fingerprint, List.of(last)));
    }
    return response.build();
  }

  private static Filter filter(ListFactsRequest request) {
    Filter filter = new Filter().and("subject = :subject", "subject", request.getSubject());
    filter.andUnlessEmpty("key = :key", "key", request.getKey());
    if (!request.getAsOf().isEmpty()) {
      Optional<LocalDate> day = CivilDates.parse(request.getAsOf());
      if (day.isEmpty()) {
        new Violations().add("asOf", ViolationReason.INVALID_DATE).throwIfAny();
      }
      filter.and(
          "valid_from <= :day AND (valid_to IS NULL OR valid_to > :day)", "day", day.orElseThrow());
    }
    return filter;
  }
}
