package io.chengjie.park.listing;

import io.chengjie.chassis.paging.Page;
import io.chengjie.chassis.paging.PageTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.function.Function;

/** Reads one page of a list in the order of its ids. */
@ApplicationScoped
public class Listing {
  private final PageTokens tokens;
  private final EntityManager entityManager;

  Listing(PageTokens tokens, EntityManager entityManager) {
    this.tokens = tokens;
    this.entityManager = entityManager;
  }

  /**
   * @param type entity, called {@code r} in the conditions
   * @param id of a row
   */
  public <R> Listed<R> page(
      Class<R> type, Conditions conditions, Function<R, String> id, PageRequest request) {
    int size = Page.size(request.size()).size();
    List<String> after = tokens.open(request.token(), request.fingerprint());
    if (!after.isEmpty()) {
      conditions.and(request.order().after(), "afterId", after.getFirst());
    }
    String text =
        "from %s r where %s %s"
            .formatted(type.getSimpleName(), conditions.text(), request.order().clause());
    TypedQuery<R> query = entityManager.createQuery(text, type).setMaxResults(size + 1);
    conditions.parameters().forEach(query::setParameter);
    List<R> found = query.getResultList();
    if (found.size() <= size) {
      return new Listed<>(found, "");
    }
    List<R> page = List.copyOf(found.subList(0, size));
    String next = tokens.issue(request.fingerprint(), List.of(id.apply(page.getLast())));
    return new Listed<>(page, next);
  }
}
