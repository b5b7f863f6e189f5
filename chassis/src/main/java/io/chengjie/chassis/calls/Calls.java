package io.chengjie.chassis.calls;

import io.chengjie.chassis.errors.Failures;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.trace.Trace;
import io.chengjie.proto.common.v1.ErrorReason;
import io.grpc.Context;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.MDC;

/**
 * The one way in which gRPC work leaves the event loop: a thread of our own executor. They are
 * threads of the system, which wakes the one that holds a row lock before it lets the others go on
 * (ADR 0002).
 */
@ApplicationScoped
public class Calls {
  private static final String TRACE_ID = "traceId";

  /** Many more than connections to the database; more would only wait for these. */
  private static final int MOST_THREADS = 256;

  private static final long IDLE_SECONDS = 30;

  private final ExecutorService threads = threads();

  private final Failures failures;

  Calls(Failures failures) {
    this.failures = failures;
  }

  /**
   * Does the work on a thread of its own, with the caller, trace and deadline of the current call.
   * Work that nobody waits for any more is not begun. Whatever the work throws fails the answer.
   */
  public <T> Uni<T> answer(Supplier<T> work) {
    Context context = Context.current();
    return Uni.createFrom().item(() -> run(context, work)).runSubscriptionOn(threads);
  }

  private <T> T run(Context context, Supplier<T> work) {
    Context previous = context.attach();
    ManagedContext requestScope = Arc.container().requestContext();
    boolean activated = !requestScope.isActive();
    if (activated) {
      requestScope.activate();
    }
    MDC.put(TRACE_ID, Trace.currentId());
    try {
      if (context.isCancelled()) {
        throw Rejection.of(ErrorReason.DEADLINE_EXCEEDED);
      }
      return work.get();
    } catch (RuntimeException | Error failure) {
      throw answerTo(failure);
    } finally {
      MDC.remove(TRACE_ID);
      if (activated) {
        requestScope.terminate();
      }
      context.detach(previous);
    }
  }

  private static ExecutorService threads() {
    var threads =
        new ThreadPoolExecutor(
            MOST_THREADS,
            MOST_THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("call-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /** Judged here, where the trace is known, so that the log names it. */
  private RuntimeException answerTo(Throwable failure) {
    return failures
        .rejectionIn(failure)
        .<RuntimeException>map(rejection -> rejection)
        .orElseGet(() -> failures.toStatusException(failure));
  }

  @PreDestroy
  void stop() {
    threads.shutdown();
  }
}
