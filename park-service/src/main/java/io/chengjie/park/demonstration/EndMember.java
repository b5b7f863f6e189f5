package io.chengjie.park.demonstration;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.Dates;
import io.chengjie.park.values.NotFound;
import io.chengjie.park.values.Versions;
import io.chengjie.proto.park.v1.DemonstrationZone;
import io.chengjie.proto.park.v1.EndMemberRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Ends the membership of a region; it stays on record. */
@ApplicationScoped
class EndMember {
  private final Mutations mutations;
  private final DemonstrationZoneRepository zones;
  private final MemberRepository members;
  private final DemonstrationZoneView view;
  private final EventLog events;

  EndMember(
      Mutations mutations,
      DemonstrationZoneRepository zones,
      MemberRepository members,
      DemonstrationZoneView view,
      EventLog events) {
    this.mutations = mutations;
    this.zones = zones;
    this.members = members;
    this.view = view;
    this.events = events;
  }

  DemonstrationZone run(EndMemberRequest request) {
    return mutations.run(
        request, request.getRequestId(), DemonstrationZone.getDefaultInstance(), this::end);
  }

  private DemonstrationZone end(EndMemberRequest request) {
    DemonstrationZoneRecord zone = zones.locked(request.getId());
    Caller.current().requireRegion(zone.regionCode);
    Versions.require(request.getEtag(), zone.version);
    LocalDate until = Dates.require(request.getMemberUntil(), "memberUntil");
    members.ofZones(List.of(zone.id)).getOrDefault(zone.id, List.of()).stream()
            .filter(member -> member.regionCode.equals(request.getRegionCode()))
            .filter(member -> member.membership().canEndOn(until))
            .findFirst()
            .orElseThrow(() -> NotFound.of("membership", request.getRegionCode()))
            .memberUntil =
        until;
    members.flush();
    zones.membersChanged(zone);
    DemonstrationZone changed = view.of(zone);
    events.append("demonstrationZones", zone.id, "MemberEnded", changed);
    return changed;
  }
}
