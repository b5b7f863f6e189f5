package io.chengjie.park.claims;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How many live holds one project may have. */
@ConfigMapping(prefix = "chengjie.park.holds")
interface HoldLimitConfig {
  /** Where no region says otherwise. */
  @WithDefault("5")
  int livePerProject();

  /** By region code; the smallest region around the park counts. */
  Map<String, Integer> livePerProjectIn();
}
