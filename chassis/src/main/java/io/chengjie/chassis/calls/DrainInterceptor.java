package io.chengjie.chassis.calls;

import io.chengjie.chassis.errors.Closing;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.ErrorReason;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Prioritized;

/**
 * Answers UNAVAILABLE to calls that arrive on old connections while the process stops, so that
 * clients go to another replica; the framework alone would answer INTERNAL. The health service
 * stays reachable.
 */
@ApplicationScoped
@GlobalInterceptor
public class DrainInterceptor implements ServerInterceptor, Prioritized {
  static final int PRIORITY = 900;
  private static final String HEALTH = "grpc.health.v1.Health";

  private final Draining draining;

  DrainInterceptor(Draining draining) {
    this.draining = draining;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    if (draining.started() && !HEALTH.equals(call.getMethodDescriptor().getServiceName())) {
      return Closing.with(call, Rejection.of(ErrorReason.UNAVAILABLE));
    }
    return next.startCall(call, headers);
  }

  @Override
  public int getPriority() {
    return PRIORITY;
  }
}
