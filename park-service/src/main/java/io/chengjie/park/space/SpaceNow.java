package io.chengjie.park.space;

import io.chengjie.proto.park.v1.SpaceState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a space is claimed for now.
 *
 * @param phase the strongest claim; empty: free
 * @param earmark for whom it is set aside; null: for nobody
 */
public record SpaceNow(Optional<Phase> phase, @Nullable Earmarked earmark) {
  public static final SpaceNow FREE = new SpaceNow(Optional.empty(), null);

  public SpaceState.State state() {
    return phase
        .map(SpaceMapping::state)
        .orElse(SpaceState.State.FREE);
  }

  /** Another one whenever another thing is shown; for entity tags. */
  public String tag() {
    return earmark == null
        ? state().name()
        : state() + "-" + Long.toHexString(earmark.endsAt().toEpochMilli());
  }
}
