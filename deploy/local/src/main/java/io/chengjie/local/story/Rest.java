package io.chengjie.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.chengjie.local.Failure;
import io.chengjie.local.PrivateFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Sends requests to the gateway with the ready token of a role. */
final class Rest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI gateway;
  private final Path tokens;

  Rest(URI gateway, Path tokens) {
    this.gateway = gateway;
    this.tokens = tokens;
  }

  Answer get(String role, String path) {
    return send(request(role, path).GET().build());
  }

  Answer send(Step step, Values values) {
    String[] methodAndPath = values.fill(step.text("send")).split(" ", 2);
    HttpRequest.Builder request = request(step.text("as"), methodAndPath[1]);
    if (step.has("key")) {
      request.header("Idempotency-Key", values.fill(step.text("key")));
    }
    if (step.has("ifMatch")) {
      request.header("If-Match", "\"" + values.fill(step.text("ifMatch")) + "\"");
    }
    JsonNode body = step.body();
    if (body.isMissingNode()) {
      request.method(methodAndPath[0], HttpRequest.BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json");
      request.method(
          methodAndPath[0], HttpRequest.BodyPublishers.ofString(values.fill(body).toString()));
    }
    return send(request.build());
  }

  private HttpRequest.Builder request(String role, String path) {
    return HttpRequest.newBuilder(URI.create(gateway + "/api/v1" + path))
        .timeout(LIMIT)
        .header("Accept", "application/json")
        .header("Accept-Language", "zh-CN")
        .header("Authorization", "Bearer " + PrivateFiles.read(tokens.resolve(role + ".jwt")));
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      Map<String, String> headers = new HashMap<>();
      response.headers().map().forEach((name, all) -> headers.put(name, all.getFirst()));
      return new Answer(response.statusCode(), headers, Json.parse(response.body()));
    } catch (IOException e) {
      throw new Failure(
          "The gateway does not answer at %s (%s). Is ./run running?"
              .formatted(gateway, PrivateFiles.reason(e)),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted while waiting for an answer", e);
    }
  }
}
