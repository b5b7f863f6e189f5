package io.chengjie.chassis.calls;

import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.quarkus.grpc.runtime.health.GrpcHealthStorage;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Whether the process is stopping: then the health service says so and new calls are sent
 * elsewhere.
 */
@ApplicationScoped
public class Draining {
  private final Instance<GrpcHealthStorage> health;
  private final List<Runnable> whenStarted = new CopyOnWriteArrayList<>();
  private volatile boolean started;

  Draining(Instance<GrpcHealthStorage> health) {
    this.health = health;
  }

  public boolean started() {
    return started;
  }

  /** Does the work when the process begins to stop. */
  void whenStarted(Runnable work) {
    whenStarted.add(work);
  }

  void onDelay(@Observes ShutdownDelayInitiatedEvent event) {
    start();
  }

  void onShutdown(@Observes @Priority(1) ShutdownEvent event) {
    start();
  }

  void start() {
    if (started) {
      return;
    }
    started = true;
    if (health.isResolvable()) {
      GrpcHealthStorage storage = health.get();
      for (String service : List.copyOf(storage.getStatuses().keySet())) {
        storage.setStatus(service, ServingStatus.NOT_SERVING);
      }
    }
    whenStarted.forEach(Runnable::run);
  }
}
