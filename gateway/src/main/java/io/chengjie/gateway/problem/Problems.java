package io.chengjie.gateway.problem;

import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Code;
import io.chengjie.chassis.errors.ErrorSpecs;
import io.chengjie.chassis.errors.Failures;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.gateway.operations.GatewayOperation;
import io.chengjie.proto.common.v1.ErrorReason;
import io.chengjie.proto.common.v1.ErrorSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Turns failures into problems. Texts of 5xx never depend on what went wrong inside. */
@ApplicationScoped
public class Problems {
  private static final int FIRST_SERVER_ERROR = 500;
  private static final String RETRY_AFTER = "Retry-After";

  private final Failures failures;

  Problems(Failures failures) {
    this.failures = failures;
  }

  /**
   * What the request that failed was.
   *
   * @param path path that was asked for
   * @param language of the caller
   * @param traceId of the request
   * @param operation empty when no operation was matched
   * @param pathParameters names of the parameters in the path
   * @param sentAuthorization whether the caller said who it is
   */
  public record Request(
      String path,
      Languages language,
      String traceId,
      Optional<GatewayOperation> operation,
      java.util.Set<String> pathParameters,
      boolean sentAuthorization) {}

  /** Whatever was thrown: a rejection, the answer of a service, a lost connection, a bug. */
  public Problem of(Throwable failure, Request request) {
    RemoteError error =
        RemoteError.in(failures.toStatusException(failure))
            .orElseThrow(() -> new IllegalStateException("a status without ErrorInfo", failure));
    Optional<ErrorSpec> spec = Reasons.find(error.reason());
    Code code = Optional.ofNullable(Code.forNumber(error.status().getCode())).orElse(Code.UNKNOWN);
    int status = spec.map(Reasons::status).orElseGet(() -> Reasons.status(code));
    if (spec.isEmpty() && status >= FIRST_SERVER_ERROR) {
      return of(Rejection.of(ErrorReason.INTERNAL), request);
    }
    Map<String, String> metadata = new LinkedHashMap<>(error.info().getMetadataMap());
    boolean zh = request.language() == Languages.ZH;
    return new Problem(
        status,
        error.reason(),
        spec.map(s -> zh ? s.getTitleZh() : s.getTitleEn()).orElse(error.reason()),
        spec.map(s -> ErrorSpecs.fill(zh ? s.getDetailZh() : s.getDetailEn(), metadata))
            .orElse(error.status().getMessage()),
        request.path(),
        metadata,
        error.fieldViolations().stream().map(part -> wrongPart(part, request)).toList(),
        request.traceId(),
        headers(error.reason(), status, metadata, request),
        request.language());
  }

  private static Problem.WrongPart wrongPart(FieldViolation part, Request request) {
    String message =
        request.language() == Languages.ZH && part.hasLocalizedMessage()
            ? part.getLocalizedMessage().getMessage()
            : part.getDescription();
    return new Problem.WrongPart(
        Places.of(part.getField(), request.operation(), request.pathParameters()),
        part.getReason(),
        message);
  }

  private static Map<String, String> headers(
      String reason, int status, Map<String, String> metadata, Request request) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (status == 401) {
      headers.put(
          "WWW-Authenticate",
          "Bearer realm=\"chengjie\""
              + (request.sentAuthorization() ? ", error=\"invalid_token\"" : ""));
    }
    if (status == 503) {
      headers.put(RETRY_AFTER, "2");
    }
    if (status == 429) {
      headers.put(RETRY_AFTER, metadata.getOrDefault("retryAfterSeconds", "1"));
    }
    if (reason.equals(ErrorReason.IDEMPOTENCY_IN_PROGRESS.name())) {
      headers.put(RETRY_AFTER, "1");
    }
    return headers;
  }
}
