package io.chengjie.enterprise.testing;

import io.chengjie.chassis.errors.RemoteError;
import io.grpc.CallCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.AbstractBlockingStub;
import java.net.URL;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Calls the service over a real port. */
public final class Client {
  private static final ConcurrentHashMap<String, ManagedChannel> CHANNELS =
      new ConcurrentHashMap<>();

  private Client() {}

  /** A stub that carries the token; an empty token means none. */
  public static <S extends AbstractBlockingStub<S>> S stub(
      URL service, Function<ManagedChannel, S> factory, String token) {
    ManagedChannel channel =
        CHANNELS.computeIfAbsent(
            service.getHost() + ":" + service.getPort(),
            address ->
                NettyChannelBuilder.forAddress(service.getHost(), service.getPort())
                    .usePlaintext()
                    .build());
    S stub = factory.apply(channel);
    return token.isEmpty() ? stub : stub.withCallCredentials(new Bearer(token));
  }

  public static String requestId() {
    return UUID.randomUUID().toString();
  }

  /** What the call was refused with. */
  public static RemoteError refusalOf(ThrowingCallable call) {
    Throwable failure = Assertions.catchThrowable(call);
    Assertions.assertThat(failure).as("the call is refused").isNotNull();
    return RemoteError.in(failure).orElseThrow(() -> new AssertionError("no ErrorInfo", failure));
  }

  private static final class Bearer extends CallCredentials {
    private static final Metadata.Key<String> AUTHORIZATION =
        Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final String token;

    Bearer(String token) {
      this.token = token;
    }

    @Override
    public void applyRequestMetadata(RequestInfo info, Executor executor, MetadataApplier applier) {
      Metadata headers = new Metadata();
      headers.put(AUTHORIZATION, "Bearer " + token);
      applier.apply(headers);
    }
  }
}
