package io.chengjie.gateway.http;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.gateway.operations.GatewayOperation;
import io.chengjie.proto.common.v1.ErrorReason;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Idempotency-Key header, quoted as the IETF draft writes it or bare. */
final class IdempotencyKey {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,128}");

  private IdempotencyKey() {}

  /**
   * Empty where the operation needs none and none was sent.
   *
   * @throws Rejection IDEMPOTENCY_KEY_REQUIRED or IDEMPOTENCY_KEY_INVALID
   */
  static Optional<String> of(GatewayOperation operation, @Nullable List<String> headers) {
    if (!operation.takesIdempotencyKey()) {
      return Optional.empty();
    }
    if (headers == null || headers.isEmpty()) {
      if (operation.needsIdempotencyKey()) {
        throw Rejection.of(ErrorReason.IDEMPOTENCY_KEY_REQUIRED);
      }
      return Optional.empty();
    }
    String key = unquoted(headers.get(0).strip());
    if (headers.size() > 1 || !FORM.matcher(key).matches()) {
      throw Rejection.of(ErrorReason.IDEMPOTENCY_KEY_INVALID);
    }
    return Optional.of(key);
  }

  private static String unquoted(String text) {
    return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }
}
