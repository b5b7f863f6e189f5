package io.chengjie.park.space;

import io.chengjie.chassis.time.Instants;
import io.chengjie.proto.park.v1.Earmark;
import java.time.Instant;

/** A space that is set aside for a project until a time. */
public record Earmarked(String projectId, Instant endsAt, String explanation) {
  /** For officials of its region only. */
  public Earmark message() {
    return Earmark.newBuilder()
        .setProjectId(projectId)
        .setExpireTime(Instants.toProto(endsAt))
        .setExplanation(explanation)
        .build();
  }
}
