package io.chengjie.park;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.chengjie.chassis.errors.RemoteError;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a call was answered with instead of a result. */
public final class Refusals {
  private Refusals() {}

  /** The refusal of a call that must be refused. */
  public static RemoteError of(ThrowingCallable call) {
    return RemoteError.in(catchThrowable(call)).orElseThrow();
  }
}
