package io.chengjie.chassis.probe;

import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/**
 * A channel to the server under test as a stranger would open it: no retries, no health checks, no
 * interceptors.
 */
public final class PlainChannel implements AutoCloseable {
  private final ManagedChannel channel;

  public PlainChannel(URI server) {
    channel =
        NettyChannelBuilder.forAddress(server.getHost(), server.getPort())
            .usePlaintext()
            .disableRetry()
            .maxInboundMessageSize(8 << 20)
            .build();
  }

  public ManagedChannel channel() {
    return channel;
  }

  @Override
  public void close() {
    channel.shutdownNow();
    try {
      channel.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
