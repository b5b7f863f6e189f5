package io.chengjie.chassis.mutation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Forgets answers after the promised time, in small batches; any number of replicas may do so at
 * once.
 */
@ApplicationScoped
class PurgeAnsweredRequests {
  private static final int BATCH = 1_000;

  private final RequestLog requests;
  private final Duration retention;

  PurgeAnsweredRequests(
      RequestLog requests,
      @ConfigProperty(name = "chengjie.mutation.retention", defaultValue = "P30D")
          Duration retention) {
    this.requests = requests;
    this.retention = retention;
  }

  @Scheduled(
      every = "${chengjie.mutation.purge-every:1h}",
      delayed = "${chengjie.mutation.purge-delay:5m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    int deleted;
    do {
      deleted = requests.purge(retention, BATCH);
    } while (deleted == BATCH);
  }
}
