package io.chengjie.park.space;

import io.chengjie.proto.park.v1.SpaceState;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a space is claimed for today, and whether somebody claims it later.
 *
 * @param phase the strongest claim that covers today; empty: free today
 * @param earmark for whom it is set aside; null: for nobody
 * @param nextClaimFrom first day of the next claim that begins after today; null: nobody claims it
 *     later
 */
public record SpaceNow(
    Optional<Phase> phase, @Nullable Earmarked earmark, @Nullable LocalDate nextClaimFrom) {
  public static final SpaceNow FREE = new SpaceNow(Optional.empty(), null, null);

  public SpaceState.State state() {
    return phase.map(SpaceMapping::state).orElse(SpaceState.State.FREE);
  }

  /** In the form of the contract: empty when nobody claims it later. */
  public String nextClaimFromOrEmpty() {
    return nextClaimFrom == null ? "" : nextClaimFrom.toString();
  }

  /** Another one whenever another thing is shown; for entity tags. */
  public String tag() {
    StringBuilder tag = new StringBuilder(state().name());
    if (earmark != null) {
      tag.append('-').append(Long.toHexString(earmark.endsAt().toEpochMilli()));
    }
    if (nextClaimFrom != null) {
      tag.append('-').append(nextClaimFrom.toEpochDay());
    }
    return tag.toString();
  }
}
