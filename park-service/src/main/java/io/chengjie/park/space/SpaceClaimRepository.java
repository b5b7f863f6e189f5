package io.chengjie.park.space;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The claims on spaces. */
@ApplicationScoped
class SpaceClaimRepository implements PanacheRepositoryBase<SpaceClaimRecord, String> {

  List<SpaceClaimRecord> liveOfHold(String holdId) {
    return list("holdId = ?1 and live order by spaceId", holdId);
  }

  /** Earmarks, maintenance, withdrawals that say they are live. */
  List<SpaceClaimRecord> liveOutsideOfHolds(String spaceId, Phase phase) {
    return list("spaceId = ?1 and phase = ?2 and live and holdId is null", spaceId, phase);
  }

  /** Claims that say they are live, and whose use is not over on the day. */
  List<SpaceClaimRecord> liveFrom(Collection<String> spaceIds, LocalDate day) {
    return list("live and spaceId in ?1 and (useUntil is null or useUntil > ?2)", spaceIds, day);
  }

  /** Lines of the holds, each once whatever phases it went through, in their order. */
  List<SpaceLine> linesOf(Collection<String> holdIds) {
    return getEntityManager()
        .createQuery(
            "select distinct new io.chengjie.park.space.SpaceLine(c.holdId, c.line, c.spaceId, s.kind)"
                + " from SpaceClaimRecord c join SpaceRecord s on s.id = c.spaceId"
                + " where c.holdId in :ids order by c.holdId, c.line",
            SpaceLine.class)
        .setParameter("ids", holdIds)
        .getResultList();
  }
}
