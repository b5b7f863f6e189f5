package io.chengjie.chassis.calls;

import io.grpc.netty.NettyChannelBuilder;
import io.quarkus.grpc.api.ChannelBuilderCustomizer;
import io.quarkus.grpc.runtime.config.GrpcClientConfiguration;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * Every client repeats calls that were answered UNAVAILABLE, on another replica where there is one:
 * reads change nothing and every mutation carries a request id, so that repeating is safe. Replicas
 * that say NOT_SERVING get no calls.
 */
@Singleton
class RetryingChannels implements ChannelBuilderCustomizer<NettyChannelBuilder> {
  @Override
  public Map<String, Object> customize(
      String name, GrpcClientConfiguration config, NettyChannelBuilder builder) {
    builder.enableRetry();
    return Map.of(
        "loadBalancingConfig",
        List.of(Map.of("round_robin", Map.of())),
        "healthCheckConfig",
        Map.of("serviceName", ""),
        "methodConfig",
        List.of(
            Map.of(
                "name",
                List.of(Map.of()),
                "retryPolicy",
                Map.of(
                    "maxAttempts",
                    4.0,
                    "initialBackoff",
                    "0.1s",
                    "maxBackoff",
                    "1s",
                    "backoffMultiplier",
                    2.0,
                    "retryableStatusCodes",
                    List.of("UNAVAILABLE")))));
  }
}
