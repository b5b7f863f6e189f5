package io.chengjie.chassis.errors;

import io.chengjie.chassis.trace.Trace;
import io.chengjie.proto.common.v1.ErrorReason;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Turns whatever went wrong into the one answer a caller may see. Nothing internal passes. */
@ApplicationScoped
public class Failures {
  private static final Logger LOG = Logger.getLogger(Failures.class);

  private final List<FailureTranslator> translators;

  Failures(@Any Instance<FailureTranslator> translators) {
    this.translators = translators.stream().toList();
  }

  /** A failure as status with one ErrorInfo; faults of the platform are logged here, once. */
  public StatusRuntimeException toStatusException(Throwable failure) {
    Optional<Rejection> rejection = rejectionIn(failure);
    if (rejection.isPresent()) {
      return StatusMapping.toStatusException(rejection.get());
    }
    Optional<RemoteError> remote = RemoteError.in(failure);
    if (remote.isPresent()) {
      return StatusProto.toStatusRuntimeException(remote.get().status());
    }
    ErrorReason reason = withoutInfo(failure);
    if (reason == ErrorReason.INTERNAL) {
      LOG.errorf(failure, "A call failed, trace %s", Trace.currentId());
    } else {
      LOG.warnf("A call failed with %s, trace %s: %s", reason, Trace.currentId(), failure);
    }
    return StatusMapping.toStatusException(Rejection.of(reason));
  }

  /** The rejection that the failure is, carries, or means. */
  public Optional<Rejection> rejectionIn(Throwable failure) {
    for (Throwable cause : Causes.of(failure)) {
      if (cause instanceof Rejection rejection) {
        return Optional.of(rejection);
      }
    }
    return translators.stream()
        .map(translator -> translator.translate(failure))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static ErrorReason withoutInfo(Throwable failure) {
    for (Throwable cause : Causes.of(failure)) {
      Status.Code code =
          switch (cause) {
            case StatusRuntimeException e -> e.getStatus().getCode();
            case StatusException e -> e.getStatus().getCode();
            default -> Status.Code.OK;
          };
      if (code == Status.Code.UNAVAILABLE) {
        return ErrorReason.UNAVAILABLE;
      }
      if (code == Status.Code.DEADLINE_EXCEEDED || code == Status.Code.CANCELLED) {
        return ErrorReason.DEADLINE_EXCEEDED;
      }
    }
    return ErrorReason.INTERNAL;
  }
}
