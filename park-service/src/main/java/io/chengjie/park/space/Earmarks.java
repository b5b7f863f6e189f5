package io.chengjie.park.space;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** For whom spaces are set aside now. Joins the current transaction. */
@ApplicationScoped
public class Earmarks {
  private final EntityManager entityManager;

  Earmarks(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** By space id the earmark that lasts longest; a space that is missing has none. */
  public Map<String, Earmarked> of(Collection<String> spaceIds, Instant now) {
    Map<String, Earmarked> earmarks = new HashMap<>();
    if (!spaceIds.isEmpty()) {
      entityManager
          .createQuery(
              "select c.spaceId, c.projectId, c.endsAt, c.explanation from SpaceClaimRecord c"
                  + " where c.spaceId in :ids and c.live and c.phase = EARMARKED and c.endsAt > :now"
                  + " order by c.endsAt",
              Object[].class)
          .setParameter("ids", spaceIds)
          .setParameter("now", now)
          .getResultStream()
          .forEach(
              row ->
                  earmarks.put(
                      (String) row[0],
                      new Earmarked((String) row[1], (Instant) row[2], (String) row[3])));
    }
    return earmarks;
  }
}
