package io.chengjie.chassis.errors;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.LocalizedMessage;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/**
 * A rejection as it crosses the wire: one ErrorInfo, and a BadRequest when parts of the request are
 * wrong.
 */
public final class StatusMapping {
  /** Domain of every ErrorInfo of this platform. */
  public static final String DOMAIN = "chengjie.io";

  private StatusMapping() {}

  public static StatusRuntimeException toStatusException(Rejection rejection) {
    return StatusProto.toStatusRuntimeException(toStatus(rejection));
  }

  public static Status toStatus(Rejection rejection) {
    Status.Builder status =
        Status.newBuilder()
            .setCode(ErrorSpecs.of(rejection.reason()).getCodeValue())
            .setMessage(ErrorSpecs.detailEn(rejection.reason(), rejection.metadata()))
            .addDetails(
                Any.pack(
                    ErrorInfo.newBuilder()
                        .setReason(rejection.reasonName())
                        .setDomain(DOMAIN)
                        .putAllMetadata(rejection.metadata())
                        .build()));
    if (!rejection.violations().isEmpty()) {
      BadRequest.Builder badRequest = BadRequest.newBuilder();
      rejection
          .violations()
          .forEach(violation -> badRequest.addFieldViolations(toField(violation)));
      status.addDetails(Any.pack(badRequest.build()));
    }
    return status.build();
  }

  private static BadRequest.FieldViolation toField(Violation violation) {
    return BadRequest.FieldViolation.newBuilder()
        .setField(violation.field())
        .setReason(violation.reasonName())
        .setDescription(violation.messageEn())
        .setLocalizedMessage(
            LocalizedMessage.newBuilder().setLocale("zh-CN").setMessage(violation.messageZh()))
        .build();
  }
}
