package io.chengjie.local.story;

import io.chengjie.local.Failure;
import io.chengjie.local.PrivateFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sends with the HTTP client of the JDK. */
final class JdkSender implements Sender {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Override
  public Answer send(
      String method, URI address, Map<String, String> headers, Optional<String> body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(LIMIT);
    headers.forEach(request::header);
    request.method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      Map<String, String> received = new HashMap<>();
      response.headers().map().forEach((name, all) -> received.put(name, all.getFirst()));
      return new Answer(response.statusCode(), received, Json.parse(response.body()));
    } catch (IOException e) {
      throw new Failure(
          "The gateway does not answer at %s (%s). Is ./run running?"
              .formatted(address.resolve("/"), PrivateFiles.reason(e)),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted while waiting for an answer", e);
    }
  }
}
