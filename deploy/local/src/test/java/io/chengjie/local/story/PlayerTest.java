package io.chengjie.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.chengjie.local.PrivateFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a gateway that gives prepared answers and remembers what it was asked. */
class PlayerTest {
  private record Prepared(int status, String body) {}

  @TempDir Path tokens;
  private final Deque<Prepared> answers = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private final Values values = new Values();
  private HttpServer gateway;
  private Player player;

  @BeforeEach
  void start() throws IOException {
    PrivateFiles.write(tokens.resolve("COMMANDER.jwt"), "a-token");
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext(
        "/",
        exchange -> {
          asked.add(
              "%s %s key=%s match=%s auth=%s"
                  .formatted(
                      exchange.getRequestMethod(),
                      exchange.getRequestURI(),
                      exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                      exchange.getRequestHeaders().getFirst("If-Match"),
                      exchange.getRequestHeaders().getFirst("Authorization")));
          Prepared answer = answers.remove();
          byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Idempotency-Replayed", "true");
          exchange.sendResponseHeaders(answer.status(), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    gateway.start();
    URI address = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort());
    player = new Player(new Rest(new JdkSender(), address, tokens), values);
  }

  @AfterEach
  void stop() {
    gateway.stop(0);
  }

  @Test
  void sendsTokenKeyAndEtagAndSavesWhatComesBack() {
    answers.add(new Prepared(200, "{\"stage\": \"SIGNED\", \"id\": \"PRJ-1\"}"));
    values.put("project", "PRJ-1");

    Player.Outcome outcome =
        player.play(
            step(
                """
                {"as": "COMMANDER", "send": "POST /projects/${project}:sign", "key": "a-key-of-16-chars",
                 "ifMatch": "v7", "body": {}, "save": {"signed": "id"},
                 "expect": {"status": 200, "stage": "SIGNED", "header:Idempotency-Replayed": "true"}}
                """));

    assertThat(outcome.differences()).isEmpty();
    assertThat(values.text("signed")).isEqualTo("PRJ-1");
    assertThat(asked)
        .containsExactly(
            "POST /api/v1/projects/PRJ-1:sign key=a-key-of-16-chars match=\"v7\" auth=Bearer"
                + " a-token");
  }

  @Test
  void namesEveryDifference() {
    answers.add(new Prepared(409, "{\"reason\": \"HOLD_EXPIRED\"}"));

    Player.Outcome outcome =
        player.play(
            step(
                """
                {"as": "COMMANDER", "send": "GET /holds/1",
                 "expect": {"status": [200, 201], "reason": "FUND_INSUFFICIENT", "metadata.short": "*"}}
                """));

    assertThat(outcome.differences())
        .containsExactly(
            "status: expected [200,201], got 409",
            "reason: expected FUND_INSUFFICIENT, got HOLD_EXPIRED",
            "metadata.short: expected *, got absent");
  }

  @Test
  void asksAgainWhileTheTimeLasts() {
    answers.add(new Prepared(200, "{\"state\": \"HELD\"}"));
    answers.add(new Prepared(200, "{\"state\": \"RESERVED\"}"));

    Player.Outcome outcome =
        player.play(
            step(
                """
                {"as": "COMMANDER", "send": "GET /holds/1", "within": 30,
                 "expect": {"status": 200, "state": "RESERVED"}}
                """));

    assertThat(outcome.isAsExpected()).isTrue();
    assertThat(asked).hasSize(2);
  }

  @Test
  void findsWhatExistsAlready() {
    answers.add(new Prepared(409, "{\"reason\": \"CODE_ALREADY_USED\"}"));
    answers.add(new Prepared(200, "{\"items\": [{\"id\": \"FUND-1\"}]}"));

    player.play(
        step(
            """
            {"as": "COMMANDER", "send": "POST /funds", "key": "a-key-of-16-chars", "body": {},
             "find": "GET /funds?q=JH", "save": {"fund": "id"}}
            """));

    assertThat(values.text("fund")).isEqualTo("FUND-1");
    assertThat(player.skips(step("{\"unlessFound\": \"fund\"}"))).isTrue();
  }

  private static Step step(String json) {
    return new Step(Json.parse(json));
  }
}
