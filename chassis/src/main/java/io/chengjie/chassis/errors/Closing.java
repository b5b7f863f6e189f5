package io.chengjie.chassis.errors;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.StatusRuntimeException;

/** How an interceptor refuses a call. */
public final class Closing {
  private Closing() {}

  /** Closes the call with the rejection; the listener ignores what still arrives. */
  public static <Q> ServerCall.Listener<Q> with(ServerCall<Q, ?> call, Rejection rejection) {
    StatusRuntimeException status = StatusMapping.toStatusException(rejection);
    Metadata trailers = status.getTrailers();
    call.close(status.getStatus(), trailers == null ? new Metadata() : trailers);
    return new ServerCall.Listener<>() {};
  }
}
