package io.chengjie.policy.catalog;

import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.ids.Ids;
import io.chengjie.proto.policy.v1.PolicyVersion;
import jakarta.enterprise.context.ApplicationScoped;

/** Ids of new versions, and the events of their changes. */
@ApplicationScoped
class VersionRecording {
  private final Ids ids;
  private final EventLog events;

  VersionRecording(Ids ids, EventLog events) {
    this.ids = ids;
    this.events = events;
  }

  String id() {
    return ids.next("PV");
  }

  PolicyVersion recorded(PolicyVersionEntity entity, String type) {
    PolicyVersion version = PolicyMapper.toMessage(entity);
    events.append("policy-versions", entity.id, type, version);
    return version;
  }
}
