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
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jboss.logging.MDC;

/**
 * The one way in which gRPC work leaves the event loop: a virtual thread of our own executor. The
 * framework's {@code @RunOnVirtualThread} loses calls under load in this release
 * (quarkusio/quarkus#48940).
 */
@ApplicationScoped
public class Calls {
  private static final String TRACE_ID = "traceId";

  private final ExecutorService virtualThreads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("call-", 0).factory());

  private final Failures failures;

  Calls(Failures failures) {
    this.failures = failures;
  }

  /**
   * Does the work on a virtual thread, with the caller, trace and deadline of the current call.
   * Work that nobody waits for any more is not begun. Whatever the work throws fails the answer.
   */
  public <T> Uni<T> answer(Supplier<T> work) {
    Context context = Context.current();
    return Uni.createFrom().item(() -> run(context, work)).runSubscriptionOn(virtualThreads);
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

  /** Judged here, where the trace is known, so that the log names it. */
  private RuntimeException answerTo(Throwable failure) {
    return failures
        .rejectionIn(failure)
        .<RuntimeException>map(rejection -> rejection)
        .orElseGet(() -> failures.toStatusException(failure));
  }

  @PreDestroy
  void stop() {
    virtualThreads.shutdown();
  }
}
