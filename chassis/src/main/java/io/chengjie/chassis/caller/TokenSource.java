package io.chengjie.chassis.caller;

import java.util.Optional;

/**
 * Where the token of an outgoing call comes from. A service forwards the token of the call it works
 * on, or sends its own; the gateway supplies a bean of its own that knows the HTTP request.
 */
public interface TokenSource {
  /** Asked on the thread that makes the call. Empty sends no token. */
  Optional<String> token();

  /**
   * The {@code traceparent} of the work in hand; empty when the chassis knows it itself or a new
   * one may begin.
   */
  default Optional<String> traceparent() {
    return Optional.empty();
  }
}
