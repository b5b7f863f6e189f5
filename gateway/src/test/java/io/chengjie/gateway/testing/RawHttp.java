package io.chengjie.gateway.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Sends exactly what a test says, also what no client library would send. */
public final class RawHttp {
  private static final int PATIENCE_MILLISECONDS = 60_000;

  private RawHttp() {}

  /**
   * What came back.
   *
   * @param status 0 when the connection was closed without an answer
   * @param head status line and headers, lower case
   * @param body as it came, with its chunks
   */
  public record Answer(int status, String head, String body) {
    public boolean isProblem() {
      return head.contains("content-type: application/problem+json")
          && body.contains("\"reason\":\"")
          && body.contains("\"traceId\":\"")
          && body.contains("\"violations\":[");
    }
  }

  public static Answer send(
      String method, String target, Map<String, String> headers, Optional<byte[]> body) {
    StringBuilder head =
        new StringBuilder(
            method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    body.ifPresent(bytes -> head.append("Content-Length: ").append(bytes.length).append("\r\n"));
    head.append("\r\n");
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(PATIENCE_MILLISECONDS);
      OutputStream out = socket.getOutputStream();
      out.write(head.toString().getBytes(StandardCharsets.UTF_8));
      try {
        out.write(body.orElse(new byte[0]));
        out.flush();
      } catch (IOException answeredBeforeTheEnd) {
        out.flush();
      }
      return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(method + " " + target, failure);
    }
  }

  private static Answer parse(String text) {
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Answer(0, "", text);
    }
    String head = text.substring(0, end);
    return new Answer(
        Integer.parseInt(head.split(" ", 3)[1]),
        head.toLowerCase(Locale.ROOT),
        text.substring(end + 4));
  }
}
