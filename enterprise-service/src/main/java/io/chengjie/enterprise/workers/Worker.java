package io.chengjie.enterprise.workers;

import java.time.Duration;

/** Work that is looked for again and again. It may run on several replicas at once. */
public interface Worker {
  /** Time between two looks. */
  Duration pause();

  /** Does what is due now. A failure is logged, and the next look comes all the same. */
  void work();
}
