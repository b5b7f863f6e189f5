package io.chengjie.chassis.calls;

import io.grpc.Context;
import java.util.Optional;

/** What the chassis knows about the call that is being worked on. */
public final class CurrentCall {
  private static final Context.Key<CurrentCall> KEY = Context.key("chengjie-call");

  private final String fullMethodName;
  private volatile boolean replayed;

  private CurrentCall(String fullMethodName) {
    this.fullMethodName = fullMethodName;
  }

  public static CurrentCall of(String fullMethodName) {
    return new CurrentCall(fullMethodName);
  }

  /**
   * @throws IllegalStateException outside of a call
   */
  public static CurrentCall current() {
    return currentIfAny()
        .orElseThrow(() -> new IllegalStateException("this work was not started by a call"));
  }

  public static Optional<CurrentCall> currentIfAny() {
    return Optional.ofNullable(KEY.get());
  }

  /** A context in which this is the current call. */
  public Context in(Context context) {
    return context.withValue(KEY, this);
  }

  /** For example {@code chengjie.park.v1.HoldService/PlaceHold}. */
  public String fullMethodName() {
    return fullMethodName;
  }

  /** For example {@code PlaceHold}. */
  public String method() {
    return fullMethodName.substring(fullMethodName.lastIndexOf('/') + 1);
  }

  /**
   * Says that the answer is that of an earlier request; sent as header {@code chengjie-replayed}.
   */
  public void markReplayed() {
    replayed = true;
  }

  boolean replayed() {
    return replayed;
  }
}
