package io.chengjie.park.claims;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Tidies from time to time. */
@ApplicationScoped
class Sweeper {
  private final TidyExpiredHolds tidyExpiredHolds;

  Sweeper(TidyExpiredHolds tidyExpiredHolds) {
    this.tidyExpiredHolds = tidyExpiredHolds;
  }

  @Scheduled(every = "{chengjie.park.sweep.every}", concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    tidyExpiredHolds.run();
  }
}
