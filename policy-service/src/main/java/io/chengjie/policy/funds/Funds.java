package io.chengjie.policy.funds;

import io.chengjie.policy.catalog.PayingFunds;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows of the funds. */
@ApplicationScoped
class Funds implements PanacheRepositoryBase<FundEntity, String>, PayingFunds {

  /**
   * In the order of the ids.
   *
   * @param q part of the name or exact code; empty means all
   * @param year 0 means all
   */
  List<FundEntity> page(String regionPrefix, String q, int year, String after, int limit) {
    return find(
            "id > :after and regionCode like :region and (:year = 0 or year = :year)"
                + " and (:q = '' or code = :q or locate(lower(:q), lower(nameZh)) > 0) order by id",
            Parameters.with("after", after)
                .and("region", regionPrefix + "%")
                .and("year", year)
                .and("q", q))
        .range(0, limit - 1)
        .list();
  }

  /**
   * Those of the funds that exist, locked until the transaction ends: always in the order of the
   * ids, so that no two wait for each other.
   */
  SortedMap<String, FundEntity> lock(Collection<String> ids) {
    SortedMap<String, FundEntity> locked = new TreeMap<>();
    if (!ids.isEmpty()) {
      find("id in ?1 order by id", ids)
          .withLock(LockModeType.PESSIMISTIC_WRITE)
          .list()
          .forEach(fund -> locked.put(fund.id, fund));
    }
    return locked;
  }

  @Override
  public boolean exists(String fundId) {
    return count("id", fundId) == 1;
  }
}
