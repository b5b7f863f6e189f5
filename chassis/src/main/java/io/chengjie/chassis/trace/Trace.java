package io.chengjie.chassis.trace;

import io.grpc.Context;
import io.grpc.Metadata;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trace a call belongs to, as the W3C recommendation "Trace Context" writes it.
 *
 * @param traceId 32 hexadecimal digits, quoted to people as the trace id
 * @param flags two hexadecimal digits, passed on unchanged
 */
public record Trace(String traceId, String flags) {
  /** The header and gRPC metadata entry that carries it. */
  public static final Metadata.Key<String> TRACEPARENT =
      Metadata.Key.of("traceparent", Metadata.ASCII_STRING_MARSHALLER);

  private static final Context.Key<Trace> KEY = Context.key("chengjie-trace");
  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
  private static final String INVALID_ID = "0".repeat(32);

  /** The trace of a {@code traceparent}; a new one when it is absent or malformed. */
  public static Trace from(@Nullable String traceparent) {
    if (traceparent != null) {
      Matcher match = FORM.matcher(traceparent);
      if (match.matches() && !match.group(1).equals(INVALID_ID)) {
        return new Trace(match.group(1), match.group(3));
      }
    }
    return new Trace(randomHex(16), "01");
  }

  /** The trace of the current call, if any. */
  public static Optional<Trace> current() {
    return Optional.ofNullable(KEY.get());
  }

  /** The id of the current trace, or "-" outside of calls. */
  public static String currentId() {
    return current().map(Trace::traceId).orElse("-");
  }

  public Context in(Context context) {
    return context.withValue(KEY, this);
  }

  /** Header for the next call: the same trace with a span of its own. */
  public String next() {
    return "00-" + traceId + "-" + randomHex(8) + "-" + flags;
  }

  private static String randomHex(int bytes) {
    byte[] random = new byte[bytes];
    ThreadLocalRandom.current().nextBytes(random);
    random[0] |= 1;
    return HexFormat.of().formatHex(random);
  }
}
