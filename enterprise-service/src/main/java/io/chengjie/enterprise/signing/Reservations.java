package io.chengjie.enterprise.signing;

/**
 * One scarce thing that a signing reserves in two phases: capacity in park-service, money in
 * policy-service.
 */
interface Reservations {
  /** Reserves, or is refused. */
  StepResult reserve(Attempt attempt);

  /** Makes the reservation final. */
  StepResult post(Attempt attempt);

  /** Takes the reservation back, or sees to it that it can never be made. */
  StepResult undo(Attempt attempt);
}
