package io.chengjie.local.programs;

import io.chengjie.local.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Waits until a program says that it is ready. */
final class Readiness {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
  private static final int OK = 200;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(ANSWER_LIMIT)
          .build();

  /** Returns when the program answers that it is ready; fails when it ends or the limit passes. */
  void await(Child child, URI program, Duration limit) {
    URI address = program.resolve("/q/health/ready");
    long deadline = System.nanoTime() + limit.toNanos();
    while (!isReady(address)) {
      if (child.awaitExit(POLL)) {
        throw child.ended();
      }
      if (System.nanoTime() > deadline) {
        throw new Failure(
            "%s is not ready after %d s: %s — log: %s"
                .formatted(
                    child.name(), limit.toSeconds(), LogTail.problem(child.log()), child.log()));
      }
    }
  }

  private boolean isReady(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWER_LIMIT).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted while waiting for " + address, e);
    }
  }
}
