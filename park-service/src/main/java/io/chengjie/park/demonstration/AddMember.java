package io.chengjie.park.demonstration;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.Dates;
import io.chengjie.park.values.Versions;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.park.v1.AddMemberRequest;
import io.chengjie.proto.park.v1.DemonstrationZone;
import io.chengjie.proto.park.v1.ErrorReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Makes a region a member of a demonstration zone, from a day on. */
@ApplicationScoped
class AddMember {
  private final Mutations mutations;
  private final DemonstrationZoneRepository zones;
  private final MemberRepository members;
  private final DemonstrationZoneView view;
  private final EventLog events;
  private final Ids ids;

  AddMember(
      Mutations mutations,
      DemonstrationZoneRepository zones,
      MemberRepository members,
      DemonstrationZoneView view,
      EventLog events,
      Ids ids) {
    this.mutations = mutations;
    this.zones = zones;
    this.members = members;
    this.view = view;
    this.events = events;
    this.ids = ids;
  }

  DemonstrationZone run(AddMemberRequest request) {
    return mutations.run(
        request, request.getRequestId(), DemonstrationZone.getDefaultInstance(), this::add);
  }

  private DemonstrationZone add(AddMemberRequest request) {
    DemonstrationZoneRecord zone = zones.locked(request.getId());
    Caller.current().requireRegion(zone.regionCode);
    Versions.require(request.getEtag(), zone.version);
    MemberRecord member = record(request);
    refuseOverlap(member);
    members.persistAndFlush(member);
    zones.membersChanged(zone);
    DemonstrationZone changed = view.of(zone);
    events.append("demonstrationZones", zone.id, "MemberAdded", changed);
    return changed;
  }

  private void refuseOverlap(MemberRecord wanted) {
    String zoneId = wanted.demonstrationZoneId;
    for (MemberRecord member : members.ofZones(List.of(zoneId)).getOrDefault(zoneId, List.of())) {
      if (member.membership().overlaps(wanted.membership())) {
        Rejection overlap =
            Rejection.of(ErrorReason.MEMBERSHIP_OVERLAPS)
                .with("regionCode", member.regionCode)
                .with("memberFrom", member.memberFrom);
        throw member.memberUntil == null
            ? overlap
            : overlap.with("memberUntil", member.memberUntil);
      }
    }
  }

  private MemberRecord record(AddMemberRequest request) {
    Violations violations = new Violations();
    LocalDate from = Dates.parse(request.getMemberFrom(), "memberFrom", violations);
    LocalDate until =
        request.hasMemberUntil()
            ? Dates.parse(request.getMemberUntil(), "memberUntil", violations)
            : null;
    if (from != null && until != null && !until.isAfter(from)) {
      violations.add("memberUntil", ViolationReason.INVALID_DATE);
    }
    violations.throwIfAny();
    MemberRecord member = new MemberRecord();
    member.id = ids.next("DZM");
    member.demonstrationZoneId = request.getId();
    member.regionCode = request.getRegionCode();
    member.memberFrom = Objects.requireNonNull(from);
    member.memberUntil = until;
    return member;
  }
}
