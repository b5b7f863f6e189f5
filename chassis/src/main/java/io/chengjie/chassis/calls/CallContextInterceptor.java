package io.chengjie.chassis.calls;

import io.chengjie.chassis.trace.Trace;
import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import io.grpc.Contexts;
import io.grpc.Deadline;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.internal.GrpcUtil;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Prioritized;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The outermost interceptor: trace, deadline, cancellation and the replay mark of each call. */
@ApplicationScoped
@GlobalInterceptor
public class CallContextInterceptor implements ServerInterceptor, Prioritized {
  static final int PRIORITY = 1000;

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    CurrentCall current =
        new CurrentCall(call.getMethodDescriptor().getFullMethodName(), deadline(headers));
    CancellableContext context =
        current
            .in(Trace.from(headers.get(Trace.TRACEPARENT)).in(Context.current()))
            .withCancellation();
    return new Ending<>(
        Contexts.interceptCall(context, new MarkingCall<>(call, current), headers, next), context);
  }

  @Override
  public int getPriority() {
    return PRIORITY;
  }

  /** The unified server does not put the deadline into the context, so it is read from the header. */
  private static @Nullable Deadline deadline(Metadata headers) {
    Deadline known = Context.current().getDeadline();
    if (known != null) {
      return known;
    }
    Long timeoutNanos = headers.get(GrpcUtil.TIMEOUT_KEY);
    return timeoutNanos == null ? null : Deadline.after(timeoutNanos, TimeUnit.NANOSECONDS);
  }

  private static final class MarkingCall<Q, A> extends SimpleForwardingServerCall<Q, A> {
    private final CurrentCall current;

    MarkingCall(ServerCall<Q, A> call, CurrentCall current) {
      super(call);
      this.current = current;
    }

    @Override
    public void sendHeaders(Metadata headers) {
      if (current.replayed()) {
        headers.put(CallHeaders.REPLAYED, "true");
      }
      super.sendHeaders(headers);
    }
  }

  /** Cancels the context when nobody waits any more, and with it the calls that this call has made. */
  private static final class Ending<Q> extends SimpleForwardingServerCallListener<Q> {
    private final CancellableContext context;

    Ending(ServerCall.Listener<Q> next, CancellableContext context) {
      super(next);
      this.context = context;
    }

    @Override
    public void onCancel() {
      try {
        super.onCancel();
      } finally {
        context.cancel(null);
      }
    }

    @Override
    public void onComplete() {
      try {
        super.onComplete();
      } finally {
        context.cancel(null);
      }
    }
  }
}
