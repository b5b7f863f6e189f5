package io.chengjie.park.pools;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Whom a pool serves.
 *
 * @param zoneId null when it serves the whole park
 */
public record PoolPlace(String parkId, @Nullable String zoneId) {

  /** Whether the pool may serve a use of spaces in these zones; a use of none is no obstacle. */
  public boolean serves(Collection<String> zoneIds) {
    return zoneId == null || zoneIds.isEmpty() || zoneIds.contains(zoneId);
  }
}
