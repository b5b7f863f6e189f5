package io.chengjie.local.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.journey.Platform;
import io.chengjie.local.LocalSystem;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job end to end, row by row, through the packaged programs. */
@ExtendWith(Platform.class)
class StoryIT {
  private static final Duration WATCH = Duration.ofMillis(200);

  private static final ScheduledExecutorService SUPERVISOR =
      Executors.newSingleThreadScheduledExecutor();

  /** Starts what a row kills again, as {@code ./run} does. */
  @BeforeAll
  static void supervise() {
    LocalSystem system = Platform.system();
    SUPERVISOR.scheduleWithFixedDelay(
        system::restartHalted, 0, WATCH.toMillis(), TimeUnit.MILLISECONDS);
  }

  @AfterAll
  static void stopSupervising() throws InterruptedException {
    SUPERVISOR.shutdown();
    assertThat(SUPERVISOR.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
  }

  @TestFactory
  Stream<DynamicTest> everyRowComesOutAsTheStorySays() {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    Demo demo =
        new Demo(
            Platform.system().running(),
            StoryIT::send,
            new PrintStream(told, true, StandardCharsets.UTF_8),
            Clock.systemUTC());
    demo.setStage();
    return Row.story().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    "row " + row.id() + " " + row.title(),
                    () -> {
                      told.reset();
                      boolean asTold = demo.playRow(row);
                      assertThat(asTold).as(told.toString(StandardCharsets.UTF_8)).isTrue();
                    }));
  }

  private static Answer send(
      String method, URI address, Map<String, String> headers, Optional<String> body) {
    RequestSpecification request = given().urlEncodingEnabled(false).headers(headers);
    body.ifPresent(request::body);
    Response response = request.request(method, address);
    Map<String, String> received = new HashMap<>();
    response
        .headers()
        .forEach(each -> received.put(each.getName().toLowerCase(Locale.ROOT), each.getValue()));
    return new Answer(response.statusCode(), received, Json.parse(response.asString()));
  }
}
