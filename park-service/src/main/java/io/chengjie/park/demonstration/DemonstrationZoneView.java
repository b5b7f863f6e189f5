package io.chengjie.park.demonstration;

import io.chengjie.park.values.Dates;
import io.chengjie.park.values.Versions;
import io.chengjie.proto.park.v1.DemonstrationZone;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * Demonstration zones with their members, in the contract's form. Joins the current transaction.
 */
@ApplicationScoped
class DemonstrationZoneView {
  private final MemberRepository members;

  DemonstrationZoneView(MemberRepository members) {
    this.members = members;
  }

  /** With all memberships there ever were. */
  DemonstrationZone of(DemonstrationZoneRecord zone) {
    return of(List.of(zone), "").getFirst();
  }

  /**
   * One statement for all of them.
   *
   * @param asOf only members of this day; empty for all memberships there ever were
   */
  List<DemonstrationZone> of(List<DemonstrationZoneRecord> zones, String asOf) {
    List<String> ids = zones.stream().map(zone -> zone.id).toList();
    Map<String, List<MemberRecord>> found =
        asOf.isEmpty() ? members.ofZones(ids) : members.ofZonesOn(ids, Dates.require(asOf, "asOf"));
    return zones.stream()
        .map(zone -> message(zone, found.getOrDefault(zone.id, List.of())))
        .toList();
  }

  private static DemonstrationZone message(
      DemonstrationZoneRecord zone, List<MemberRecord> members) {
    return DemonstrationZone.newBuilder()
        .setId(zone.id)
        .setCode(zone.code)
        .setNameZh(zone.nameZh)
        .setNameEn(zone.nameEn)
        .setRegionCode(zone.regionCode)
        .addAllMembers(members.stream().map(DemonstrationZoneView::message).toList())
        .setEtag(Versions.etag(zone.version))
        .build();
  }

  private static DemonstrationZone.Member message(MemberRecord member) {
    DemonstrationZone.Member.Builder message =
        DemonstrationZone.Member.newBuilder()
            .setRegionCode(member.regionCode)
            .setMemberFrom(member.memberFrom.toString());
    if (member.memberUntil != null) {
      message.setMemberUntil(member.memberUntil.toString());
    }
    return message.build();
  }
}
