package io.chengjie.policy.vocabulary;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The rows of the catalogue. */
@ApplicationScoped
class FactDefinitions implements PanacheRepositoryBase<FactDefinitionEntity, String> {

  /**
   * In the order of the keys.
   *
   * @param keys empty means all
   * @param q part of the key or a name; empty means all
   */
  List<FactDefinitionEntity> page(Collection<String> keys, String q, String after, int limit) {
    return find(
            "key > :after and (:anyKey = true or key in (:keys))"
                + " and (locate(lower(:q), lower(key)) > 0 or locate(lower(:q), lower(nameZh)) > 0"
                + " or locate(lower(:q), lower(nameEn)) > 0) order by key",
            Parameters.with("after", after)
                .and("anyKey", keys.isEmpty())
                .and("keys", keys.isEmpty() ? List.of("") : keys)
                .and("q", q))
        .range(0, limit - 1)
        .list();
  }
}
