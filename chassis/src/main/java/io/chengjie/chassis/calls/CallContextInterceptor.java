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
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Prioritized;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The outermost interceptor: trace, deadline, cancellation and the replay mark of each call. */
@ApplicationScoped
@GlobalInterceptor
public class CallContextInterceptor implements ServerInterceptor, Prioritized {
  static final int PRIORITY = 1000;

  private final ScheduledThreadPoolExecutor deadlines =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("call-deadlines").factory());

  CallContextInterceptor() {
    deadlines.setRemoveOnCancelPolicy(true);
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    CurrentCall current = CurrentCall.of(call.getMethodDescriptor().getFullMethodName());
    CancellableContext context =
        untilDeadline(
            current.in(Trace.from(headers.get(Trace.TRACEPARENT)).in(Context.current())), headers);
    return new Ending<>(
        Contexts.interceptCall(context, new MarkingCall<>(call, current), headers, next), context);
  }

  @Override
  public int getPriority() {
    return PRIORITY;
  }

  @PreDestroy
  void stop() {
    deadlines.shutdownNow();
  }

  /**
   * The unified server neither reads the deadline nor says when a call is given up; so the context
   * does.
   */
  private CancellableContext untilDeadline(Context context, Metadata headers) {
    Long timeoutNanos = headers.get(GrpcUtil.TIMEOUT_KEY);
    return timeoutNanos == null || context.getDeadline() != null
        ? context.withCancellation()
        : context.withDeadline(Deadline.after(timeoutNanos, TimeUnit.NANOSECONDS), deadlines);
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

  /**
   * Cancels the context when nobody waits any more, and with it the calls that this call has made.
   */
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
