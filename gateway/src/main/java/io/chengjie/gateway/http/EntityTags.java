package io.chengjie.gateway.http;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.gateway.operations.GatewayOperation;
import io.chengjie.proto.common.v1.ErrorReason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Strong entity tags (RFC 9110): the {@code etag} member of a resource in quotes. */
final class EntityTags {
  private static final String ANY = "*";
  private static final Pattern STRONG =
      Pattern.compile(
          "\"(?<quoted>[\\x21\\x23-\\x7E]{1,100})\"|(?<bare>(?!W/)[A-Za-z0-9_.:/+=~-]{1,100})");

  private EntityTags() {}

  /**
   * The version that the caller read, with or without quotes; empty where the operation asks for
   * none.
   *
   * @throws Rejection PRECONDITION_REQUIRED without If-Match; ETAG_MISMATCH for one that can match
   *     no version: a weak tag, a list, or {@code *}, which names none
   */
  static Optional<String> ifMatch(GatewayOperation operation, @Nullable List<String> headers) {
    if (!operation.needsEtag()) {
      return Optional.empty();
    }
    if (headers == null || headers.isEmpty()) {
      throw Rejection.of(ErrorReason.PRECONDITION_REQUIRED);
    }
    var match = STRONG.matcher(headers.get(0).strip());
    if (headers.size() > 1 || !match.matches()) {
      throw Rejection.of(ErrorReason.ETAG_MISMATCH);
    }
    return Optional.ofNullable(match.group("quoted"))
        .or(() -> Optional.ofNullable(match.group("bare")));
  }

  /** The tag of an answer, without quotes; empty for answers that have no version. */
  static Optional<String> of(Message answer) {
    FieldDescriptor field = answer.getDescriptorForType().findFieldByName(GatewayOperation.ETAG);
    return Optional.ofNullable(field)
        .map(member -> answer.getField(member).toString())
        .filter(tag -> !tag.isEmpty());
  }

  /** Whether If-None-Match names this version; compared weakly, as RFC 9110 says. */
  static boolean noneMatchNames(@Nullable String header, String tag) {
    if (header == null) {
      return false;
    }
    return Arrays.stream(header.split(",", -1))
        .map(String::strip)
        .map(text -> text.startsWith("W/") ? text.substring(2) : text)
        .anyMatch(text -> text.equals(ANY) || text.equals("\"" + tag + "\""));
  }
}
