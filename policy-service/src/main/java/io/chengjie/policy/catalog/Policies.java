package io.chengjie.policy.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of the policies. */
@ApplicationScoped
class Policies implements PanacheRepositoryBase<PolicyEntity, String> {

  /**
   * In the order of the ids.
   *
   * @param q part of a name or exact code; empty means all
   * @param category empty means all
   */
  List<PolicyEntity> page(String regionPrefix, String q, String category, String after, int limit) {
    return find(
            "id > :after and regionCode like :region and (:category = '' or category = :category)"
                + " and (:q = '' or code = :q or locate(lower(:q), lower(nameZh)) > 0"
                + " or locate(lower(:q), lower(nameEn)) > 0) order by id",
            Parameters.with("after", after)
                .and("region", regionPrefix + "%")
                .and("category", category)
                .and("q", q))
        .range(0, limit - 1)
        .list();
  }

  /**
   * The row, locked until the transaction ends: versions of one policy are numbered and published
   * one after another.
   */
  Optional<PolicyEntity> lock(String id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  Set<String> existing(Collection<String> ids) {
    return Set.copyOf(
        getEntityManager()
            .createQuery("select p.id from PolicyEntity p where p.id in (:ids)", String.class)
            .setParameter("ids", ids)
            .getResultList());
  }
}
