package io.chengjie.chassis.calls;

import io.grpc.CallOptions;
import io.grpc.Metadata;
import java.util.concurrent.atomic.AtomicBoolean;

/** Names on the wire beside the messages. */
public final class CallHeaders {
  /**
   * Response header, "true" when the answer is that of an earlier request with the same request id.
   */
  public static final Metadata.Key<String> REPLAYED =
      Metadata.Key.of("chengjie-replayed", Metadata.ASCII_STRING_MARSHALLER);

  /**
   * Call option of a client that wants to know: {@code stub.withOption(REPLAYED_MARK, mark)} sets
   * the mark before the answer arrives.
   */
  public static final CallOptions.Key<AtomicBoolean> REPLAYED_MARK =
      CallOptions.Key.create("chengjie-replayed");

  private CallHeaders() {}
}
