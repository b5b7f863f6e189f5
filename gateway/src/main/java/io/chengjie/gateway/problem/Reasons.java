package io.chengjie.gateway.problem;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.ProtocolMessageEnum;
import com.google.rpc.Code;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.common.v1.ErrorSpec;
import io.chengjie.proto.common.v1.Errors;
import io.chengjie.proto.common.v1.ViolationReason;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every reason of the contract by its name. A name that two services use says the same in both. */
public final class Reasons {
  private static final List<EnumDescriptor> ENUMS =
      List.of(
          ErrorReason.getDescriptor(),
          io.chengjie.proto.enterprise.v1.ErrorReason.getDescriptor(),
          io.chengjie.proto.park.v1.ErrorReason.getDescriptor(),
          io.chengjie.proto.policy.v1.ErrorReason.getDescriptor());
  private static final Map<String, EnumValueDescriptor> ERRORS = byName(ENUMS);
  private static final Map<String, EnumValueDescriptor> VIOLATIONS =
      byName(List.of(ViolationReason.getDescriptor()));

  private Reasons() {}

  /** The enumerations of reasons, those of the platform first. */
  public static List<EnumDescriptor> enums() {
    return ENUMS;
  }

  public static Map<String, EnumValueDescriptor> errors() {
    return ERRORS;
  }

  public static Map<String, EnumValueDescriptor> violations() {
    return VIOLATIONS;
  }

  public static Optional<ErrorSpec> find(String reason) {
    return Optional.ofNullable(ERRORS.get(reason)).map(Reasons::spec);
  }

  public static ErrorSpec of(ProtocolMessageEnum reason) {
    return spec(reason.getValueDescriptor());
  }

  public static ErrorSpec spec(EnumValueDescriptor value) {
    return value.getOptions().getExtension(Errors.error);
  }

  /** The HTTP status of a reason. */
  public static int status(ErrorSpec spec) {
    return spec.getHttpStatus() != 0 ? spec.getHttpStatus() : status(spec.getCode());
  }

  /** The HTTP status that belongs to a gRPC code. */
  public static int status(Code code) {
    return switch (code) {
      case INVALID_ARGUMENT, OUT_OF_RANGE -> 400;
      case UNAUTHENTICATED -> 401;
      case PERMISSION_DENIED -> 403;
      case NOT_FOUND -> 404;
      case ALREADY_EXISTS, FAILED_PRECONDITION, ABORTED -> 409;
      case RESOURCE_EXHAUSTED -> 429;
      case UNIMPLEMENTED -> 501;
      case UNAVAILABLE -> 503;
      case DEADLINE_EXCEEDED -> 504;
      case OK, CANCELLED, UNKNOWN, INTERNAL, DATA_LOSS, UNRECOGNIZED -> 500;
    };
  }

  private static Map<String, EnumValueDescriptor> byName(List<EnumDescriptor> enums) {
    Map<String, EnumValueDescriptor> values = new LinkedHashMap<>();
    for (EnumDescriptor type : enums) {
      type.getValues().stream()
          .filter(value -> value.getOptions().hasExtension(Errors.error))
          .forEach(value -> values.putIfAbsent(value.getName(), value));
    }
    return Collections.unmodifiableMap(values);
  }
}
