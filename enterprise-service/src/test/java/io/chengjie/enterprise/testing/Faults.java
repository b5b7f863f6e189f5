package io.chengjie.enterprise.testing;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.StatusMapping;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** How a stand-in misbehaves on the wire. */
public final class Faults {
  /** Calls that are answered UNAVAILABLE without effect. */
  public final AtomicInteger refuseConnections = new AtomicInteger();

  /** Calls that have their effect and whose answer is lost. */
  public final AtomicInteger loseAnswers = new AtomicInteger();

  <T> void answer(StreamObserver<T> observer, Supplier<T> work) {
    if (take(refuseConnections)) {
      observer.onError(Status.UNAVAILABLE.asRuntimeException());
      return;
    }
    try {
      T result = work.get();
      if (take(loseAnswers)) {
        observer.onError(Status.DEADLINE_EXCEEDED.asRuntimeException());
        return;
      }
      observer.onNext(result);
      observer.onCompleted();
    } catch (Rejection rejection) {
      observer.onError(StatusMapping.toStatusException(rejection));
    }
  }

  public void clear() {
    refuseConnections.set(0);
    loseAnswers.set(0);
  }

  private static boolean take(AtomicInteger remaining) {
    return remaining.getAndUpdate(n -> n > 0 ? n - 1 : 0) > 0;
  }
}
