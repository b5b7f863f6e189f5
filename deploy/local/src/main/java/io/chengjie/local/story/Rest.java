package io.chengjie.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.chengjie.local.PrivateFiles;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Speaks to the gateway with the ready token of a role. */
final class Rest {
  private final Sender sender;
  private final URI gateway;
  private final Path tokens;

  Rest(Sender sender, URI gateway, Path tokens) {
    this.sender = sender;
    this.gateway = gateway;
    this.tokens = tokens;
  }

  Answer get(String role, String path) {
    return sender.send("GET", address(path), headers(role), Optional.empty());
  }

  Answer send(Step step, Values values) {
    String[] methodAndPath = values.fill(step.text("send")).split(" ", 2);
    Map<String, String> headers = headers(step.text("as"));
    if (step.has("key")) {
      headers.put("Idempotency-Key", values.fill(step.text("key")));
    }
    if (step.has("ifMatch")) {
      headers.put("If-Match", "\"" + values.fill(step.text("ifMatch")) + "\"");
    }
    JsonNode body = step.body();
    if (body.isMissingNode()) {
      return sender.send(methodAndPath[0], address(methodAndPath[1]), headers, Optional.empty());
    }
    headers.put("Content-Type", "application/json");
    return sender.send(
        methodAndPath[0],
        address(methodAndPath[1]),
        headers,
        Optional.of(values.fill(body).toString()));
  }

  private URI address(String path) {
    return URI.create(gateway + "/api/v1" + path);
  }

  private Map<String, String> headers(String role) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "application/json");
    headers.put("Accept-Language", "zh-CN");
    headers.put("Authorization", "Bearer " + PrivateFiles.read(tokens.resolve(role + ".jwt")));
    return headers;
  }
}
