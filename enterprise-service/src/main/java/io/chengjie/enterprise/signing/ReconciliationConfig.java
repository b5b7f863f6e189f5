package io.chengjie.enterprise.signing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the owner looks at what others hold reserved in its name. */
@ConfigMapping(prefix = "chengjie.signing.reconciliation")
interface ReconciliationConfig {
  /** Time between two looks. */
  @WithDefault("60s")
  Duration pause();

  /** Reservations that are younger are still on their way. */
  @WithDefault("10m")
  Duration age();
}
