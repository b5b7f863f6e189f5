package io.chengjie.enterprise.signing;

import java.util.Map;

/**
 * A "no" of park or policy, passed on as it came.
 *
 * @param reason stable name, for example {@code HOLD_EXPIRED}
 * @param metadata its data
 */
record Refusal(String reason, Map<String, String> metadata) {
  Refusal {
    metadata = Map.copyOf(metadata);
  }
}
