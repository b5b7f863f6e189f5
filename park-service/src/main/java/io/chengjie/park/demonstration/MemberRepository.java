package io.chengjie.park.demonstration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The memberships. */
@ApplicationScoped
class MemberRepository implements PanacheRepositoryBase<MemberRecord, String> {

  /** All there ever were, by zone; one statement. */
  Map<String, List<MemberRecord>> ofZones(Collection<String> zoneIds) {
    return zoneIds.isEmpty()
        ? Map.of()
        : grouped(
            find("demonstrationZoneId in ?1 order by memberFrom, regionCode", zoneIds).list());
  }

  /** Those of one day, by zone; one statement. */
  Map<String, List<MemberRecord>> ofZonesOn(Collection<String> zoneIds, LocalDate day) {
    return zoneIds.isEmpty()
        ? Map.of()
        : grouped(
            find(
                    "demonstrationZoneId in ?1 and memberFrom <= ?2"
                        + " and (memberUntil is null or memberUntil > ?2)"
                        + " order by memberFrom, regionCode",
                    zoneIds,
                    day)
                .list());
  }

  private static Map<String, List<MemberRecord>> grouped(List<MemberRecord> members) {
    return members.stream().collect(Collectors.groupingBy(member -> member.demonstrationZoneId));
  }
}
