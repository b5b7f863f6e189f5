package io.chengjie.enterprise.testing;

import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stand-ins for park-service and policy-service on real ports; the real ones live in other modules.
 */
public class OtherServices implements QuarkusTestResourceLifecycleManager {
  private @Nullable Server server;
  private final Faults parkFaults = new Faults();
  private final Faults policyFaults = new Faults();
  private final FakePark park = new FakePark(parkFaults);
  private final FakePolicy policy = new FakePolicy(policyFaults);

  /** What a test gets at. */
  public record World(FakePark park, FakePolicy policy, Faults parkFaults, Faults policyFaults) {}

  @Override
  public Map<String, String> start() {
    try {
      Server started =
          NettyServerBuilder.forPort(0)
              .addService(park)
              .addService(policy.new Funds())
              .addService(policy.new Delivery())
              .addService(policy.new Vocabulary())
              .build()
              .start();
      server = started;
      String port = Integer.toString(started.getPort());
      return Map.of(
          "quarkus.grpc.clients.park.host",
          "localhost",
          "quarkus.grpc.clients.park.test-port",
          port,
          "quarkus.grpc.clients.policy.host",
          "localhost",
          "quarkus.grpc.clients.policy.test-port",
          port);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void stop() {
    Objects.requireNonNull(server).shutdownNow();
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(
        new World(park, policy, parkFaults, policyFaults),
        new TestInjector.MatchesType(World.class));
  }
}
