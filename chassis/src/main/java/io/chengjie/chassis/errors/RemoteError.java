package io.chengjie.chassis.errors;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Optional;

/**
 * What another service of the platform answered instead of a result.
 *
 * @param status code, English detail and details as received
 * @param info the one ErrorInfo of domain chengjie.io
 * @param fieldViolations empty unless parts of the request were wrong
 */
public record RemoteError(
    Status status, ErrorInfo info, List<BadRequest.FieldViolation> fieldViolations) {

  /**
   * Empty when the failure is not an answer of this platform (lost connection, deadline, a bug).
   */
  public static Optional<RemoteError> in(Throwable failure) {
    for (Throwable cause : Causes.of(failure)) {
      Status status = StatusProto.fromThrowable(cause);
      if (status == null) {
        continue;
      }
      Optional<ErrorInfo> info =
          first(status, ErrorInfo.class).filter(i -> i.getDomain().equals(StatusMapping.DOMAIN));
      if (info.isPresent()) {
        List<BadRequest.FieldViolation> violations =
            first(status, BadRequest.class)
                .map(BadRequest::getFieldViolationsList)
                .orElse(List.of());
        return Optional.of(new RemoteError(status, info.get(), violations));
      }
    }
    return Optional.empty();
  }

  /** The stable name, for example {@code CAPACITY_CONFLICT}. */
  public String reason() {
    return info.getReason();
  }

  private static <T extends com.google.protobuf.Message> Optional<T> first(
      Status status, Class<T> type) {
    for (Any detail : status.getDetailsList()) {
      if (detail.is(type)) {
        try {
          return Optional.of(detail.unpack(type));
        } catch (InvalidProtocolBufferException malformed) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
