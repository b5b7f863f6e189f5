package io.chengjie.enterprise.signing;

import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.enterprise.signing.StepResult.Done;
import io.chengjie.enterprise.signing.StepResult.Refused;
import io.chengjie.enterprise.signing.StepResult.Unclear;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How an answer of another service is understood. */
final class StepCalls {
  /** Shorter than the lease, so that who waits for an answer still drives the attempt. */
  static final Duration DEADLINE = Duration.ofSeconds(4);

  /**
   * The service looked at the request and said no. Every other failure (no answer, overload, a lost
   * race, a token that is not accepted, a bug) says nothing about the request: it is repeated.
   */
  private static final Set<Status.Code> REFUSALS =
      Set.of(
          Status.Code.FAILED_PRECONDITION,
          Status.Code.NOT_FOUND,
          Status.Code.ALREADY_EXISTS,
          Status.Code.INVALID_ARGUMENT,
          Status.Code.OUT_OF_RANGE);

  private StepCalls() {}

  static StepResult resultOf(Runnable call) {
    try {
      call.run();
      return new Done();
    } catch (StatusRuntimeException failure) {
      Optional<RemoteError> answer = RemoteError.in(failure);
      return answer.isPresent() && REFUSALS.contains(failure.getStatus().getCode())
          ? new Refused(new Refusal(answer.get().reason(), answer.get().info().getMetadataMap()))
          : new Unclear(failure.getStatus().toString());
    }
  }
}
