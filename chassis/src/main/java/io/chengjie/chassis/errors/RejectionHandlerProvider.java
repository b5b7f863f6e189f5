package io.chengjie.chassis.errors;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.ExceptionHandler;
import io.quarkus.grpc.ExceptionHandlerProvider;
import jakarta.enterprise.context.ApplicationScoped;

/** Replaces the framework's mapping, which would send class names and messages to callers. */
@ApplicationScoped
class RejectionHandlerProvider implements ExceptionHandlerProvider {
  private final Failures failures;

  RejectionHandlerProvider(Failures failures) {
    this.failures = failures;
  }

  @Override
  public Throwable transform(Throwable failure) {
    return failures.toStatusException(failure);
  }

  @Override
  public <Q, A> ExceptionHandler<Q, A> createHandler(
      ServerCall.Listener<Q> listener, ServerCall<Q, A> serverCall, Metadata headers) {
    return new ExceptionHandler<>(listener, serverCall, headers) {
      @Override
      protected void handleException(Throwable failure, ServerCall<Q, A> call, Metadata ignored) {
        StatusRuntimeException status = failures.toStatusException(failure);
        Metadata trailers = status.getTrailers();
        call.close(status.getStatus(), trailers == null ? new Metadata() : trailers);
      }
    };
  }
}
