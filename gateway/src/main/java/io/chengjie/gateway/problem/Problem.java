package io.chengjie.gateway.problem;

import java.util.List;
import java.util.Map;

/**
 * A failure as callers see it (RFC 9457).
 *
 * @param status HTTP status
 * @param reason stable name, UPPER_SNAKE
 * @param title in the caller's language
 * @param detail in the caller's language
 * @param instance path that was asked for
 * @param metadata data of the reason
 * @param violations parts of the request that are wrong
 * @param traceId to be quoted to the operator
 * @param headers headers that belong to the status
 * @param language of title, detail and messages
 */
public record Problem(
    int status,
    String reason,
    String title,
    String detail,
    String instance,
    Map<String, String> metadata,
    List<WrongPart> violations,
    String traceId,
    Map<String, String> headers,
    Languages language) {
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One part of the request that is wrong.
   *
   * @param field JSON Pointer into the body, or {@code query:name}, {@code path:name}, {@code
   *     header:name}
   * @param reason stable name, UPPER_SNAKE
   * @param message in the caller's language
   */
  public record WrongPart(String field, String reason, String message) {}

  /** Address of the page that explains the reason, relative to the gateway. */
  public String type() {
    return "/problems/" + reason;
  }
}
