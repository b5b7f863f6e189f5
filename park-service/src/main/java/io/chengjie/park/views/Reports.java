package io.chengjie.park.views;

import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.paging.Page;
import io.chengjie.chassis.paging.PageTokens;
import io.chengjie.park.demonstration.DemonstrationMembers;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.park.regions.RegionPrefix;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Parameter;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Asks the database for views, page by page. The first column of a query is its key, by which the
 * rows are ordered; all pages are of the instant of the first. Joins the current transaction.
 */
@ApplicationScoped
class Reports {
  private final PageTokens tokens;
  private final DatabaseClock clock;
  private final DemonstrationMembers members;
  private final EntityManager entityManager;

  Reports(
      PageTokens tokens,
      DatabaseClock clock,
      DemonstrationMembers members,
      EntityManager entityManager) {
    this.tokens = tokens;
    this.members = members;
    this.clock = clock;
    this.entityManager = entityManager;
  }

  Moment momentOf(When when) {
    return when.from(clock.now());
  }

  /**
   * @param sql takes {@code after}, a key, and {@code limit}
   */
  Answered page(String sql, Question question) {
    PageRequest page = question.page();
    List<String> cursor = tokens.open(page.token(), page.fingerprint());
    Instant now = cursor.isEmpty() ? clock.now() : Instant.parse(cursor.get(0));
    Moment moment = question.when().from(now);
    int size = Page.size(page.size()).size();
    Question paged =
        question
            .with(moment.parameters())
            .with(Map.of("members", members(question, moment)))
            .with(Map.of("after", cursor.isEmpty() ? "" : cursor.get(1), "limit", size + 1));
    List<Object[]> rows = rows(sql, paged.parameters());
    if (rows.size() <= size) {
      return new Answered(moment, rows, "");
    }
    List<Object[]> shown = List.copyOf(rows.subList(0, size));
    String last = (String) shown.getLast()[0];
    return new Answered(
        moment, shown, tokens.issue(page.fingerprint(), List.of(now.toString(), last)));
  }

  /** Leading digits of the regions of the demonstration zone, if there is one in the question. */
  private String members(Question question, Moment moment) {
    String zone = (String) question.parameters().get("demonstrationZone");
    return zone == null || zone.isEmpty()
        ? ""
        : members.of(zone, moment.day()).stream()
            .map(RegionPrefix::of)
            .collect(Collectors.joining(","));
  }

  /**
   * @param parameters at least those of the query, by name
   */
  @SuppressWarnings("unchecked") // a native query of several columns
  List<Object[]> rows(String sql, Map<String, Object> parameters) {
    Query query = entityManager.createNativeQuery(sql, Object[].class);
    for (Parameter<?> parameter : query.getParameters()) {
      String name = parameter.getName();
      query.setParameter(name, Objects.requireNonNull(parameters.get(name), name));
    }
    return query.getResultList();
  }
}
