package io.chengjie.chassis.errors;

import java.util.Optional;

/** Knows one kind of failure, for example of the database, and what it means to the caller. */
public interface FailureTranslator {
  /** Empty when the failure is not of this kind. */
  Optional<Rejection> translate(Throwable failure);
}
