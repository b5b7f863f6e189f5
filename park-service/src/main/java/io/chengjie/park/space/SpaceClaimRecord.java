package io.chengjie.park.space;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One phase of a claim on a space, as stored. What has ended never changes again. */
@Entity
@Table(name = "space_claim")
class SpaceClaimRecord {
  @Id String id;

  @Column(name = "space_id")
  String spaceId;

  @Enumerated(EnumType.STRING)
  Phase phase;

  @Column(name = "project_id")
  @Nullable String projectId;

  @Column(name = "hold_id")
  @Nullable String holdId;

  @Nullable Integer line;

  @Column(name = "use_from")
  LocalDate useFrom;

  @Column(name = "use_until")
  @Nullable LocalDate useUntil;

  boolean live = true;

  @Column(name = "began_at")
  Instant beganAt;

  @Column(name = "ends_at")
  @Nullable Instant endsAt;

  @Column(name = "ended_at")
  @Nullable Instant endedAt;

  String explanation = "";

  /** Why it was ended, where that was said. */
  @Column(name = "end_explanation")
  String endExplanation = "";

  UsePeriod period() {
    return new UsePeriod(useFrom, useUntil);
  }

  /** Whether it has run out, written down or not. */
  boolean isDue(Instant now) {
    return endsAt != null && !endsAt.isAfter(now);
  }

  ClaimSpan span() {
    return new ClaimSpan(period(), Optional.ofNullable(endsAt));
  }

  /** Whether the project may claim over it: its own earmark. */
  boolean givesWayTo(String project) {
    return phase == Phase.EARMARKED && project.equals(projectId);
  }

  /** When it had ended, by a decision or because it ran out; empty while it lasts. */
  Optional<Instant> endBy(Instant now) {
    return endedAt != null
        ? Optional.of(endedAt)
        : Optional.ofNullable(endsAt).filter(end -> !end.isAfter(now));
  }

  /** Writes down that it ran out. */
  void runOut() {
    live = false;
    endedAt = endsAt;
  }

  void end(Instant at) {
    live = false;
    endedAt = at;
  }

  /**
   * The same claim in its next phase.
   *
   * @param until when that runs out; null when it does not
   */
  SpaceClaimRecord next(String nextId, Phase nextPhase, @Nullable Instant until, Instant now) {
    SpaceClaimRecord next = new SpaceClaimRecord();
    next.id = nextId;
    next.spaceId = spaceId;
    next.phase = nextPhase;
    next.projectId = projectId;
    next.holdId = holdId;
    next.line = line;
    next.useFrom = useFrom;
    next.useUntil = useUntil;
    next.beganAt = now;
    next.endsAt = until;
    return next;
  }
}
