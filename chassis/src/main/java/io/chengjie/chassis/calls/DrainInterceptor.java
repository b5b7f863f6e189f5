package io.chengjie.chassis.calls;

import io.chengjie.chassis.errors.Closing;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.ErrorReason;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Prioritized;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.jboss.logging.Logger;

/**
 * Answers UNAVAILABLE to calls that arrive on old connections while the process stops, so that
 * clients go to another replica; the framework alone would answer INTERNAL. The health service
 * stays reachable, but streams end: the watch of a client's load balancer would otherwise hold the
 * process up until the shutdown timeout.
 */
@ApplicationScoped
@GlobalInterceptor
public class DrainInterceptor implements ServerInterceptor, Prioritized {
  static final int PRIORITY = 900;

  private static final Logger LOG = Logger.getLogger(DrainInterceptor.class);
  private static final String HEALTH = "grpc.health.v1.Health";
  private static final Rejection STOPPING = Rejection.of(ErrorReason.UNAVAILABLE);

  private final Draining draining;

  /** Weak: the server does not always say that a stream was given up. */
  private final Set<ServerCall<?, ?>> streams =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  DrainInterceptor(Draining draining) {
    this.draining = draining;
    draining.whenStarted(this::endStreams);
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    boolean stream = call.getMethodDescriptor().getType() != MethodType.UNARY;
    if (stream) {
      streams.add(call);
    }
    boolean health = HEALTH.equals(call.getMethodDescriptor().getServiceName());
    if (draining.started() && (stream || !health)) {
      return Closing.with(call, STOPPING);
    }
    return next.startCall(call, headers);
  }

  @Override
  public int getPriority() {
    return PRIORITY;
  }

  private void endStreams() {
    List<ServerCall<?, ?>> open;
    synchronized (streams) {
      open = List.copyOf(streams);
      streams.clear();
    }
    for (ServerCall<?, ?> stream : open) {
      try {
        Closing.with(stream, STOPPING);
      } catch (RuntimeException ended) {
        LOG.debugf("A stream had ended already: %s", ended);
      }
    }
  }
}
