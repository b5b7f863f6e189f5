package io.chengjie.enterprise.workers;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Runs each {@link Worker} again and again, on a thread of its own, from the start of the service
 * to its end. The framework's scheduler looks at its triggers once a second, too seldom for some.
 */
@ApplicationScoped
class Workers {
  private static final Logger LOG = Logger.getLogger(Workers.class);

  private final List<Worker> workers;
  private final boolean enabled;
  private final ScheduledExecutorService threads;

  Workers(
      @Any Instance<Worker> workers,
      @ConfigProperty(name = "chengjie.workers.enabled", defaultValue = "true") boolean enabled) {
    this.workers = workers.stream().toList();
    this.enabled = enabled;
    this.threads =
        Executors.newScheduledThreadPool(
            Math.max(1, this.workers.size()),
            Thread.ofPlatform().daemon().name("worker-", 0).factory());
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      for (Worker worker : workers) {
        long pause = worker.pause().toMillis();
        threads.scheduleWithFixedDelay(() -> work(worker), pause, pause, TimeUnit.MILLISECONDS);
      }
    }
  }

  /** What is cut off is taken up by another replica, or by this one after its start. */
  void stop(@Observes ShutdownEvent event) {
    threads.shutdownNow();
  }

  private static void work(Worker worker) {
    try {
      worker.work();
    } catch (RuntimeException failure) {
      LOG.warnf("%s failed and will try again: %s", worker, failure);
    }
  }
}
