package io.chengjie.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.chengjie.local.Failure;
import io.chengjie.local.PrivateFiles;
import io.chengjie.local.postgres.Database;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What the story needs and no request can do: let time pass, kill a service, look at the whole. */
final class Acts {
  /** Each moves the end of one hold, or of a claim of it, into the past. */
  private static final List<String> EXPIRE =
      List.of(
          "UPDATE hold SET expires_at = clock_timestamp() - interval '1 second' WHERE id = ?",
          "UPDATE space_claim SET ends_at = clock_timestamp() - interval '1 second' WHERE hold_id ="
              + " ? AND live",
          "UPDATE pool_claim SET ends_at = clock_timestamp() - interval '1 second' WHERE hold_id ="
              + " ? AND live");

  private static final Duration BACK_LIMIT = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private final Rest rest;
  private final Values values;
  private final Database park;
  private final Path faultPoints;

  /**
   * Acts on one running system.
   *
   * @param park the database of park-service
   * @param faultPoints folder that the services look into at their fault points
   */
  Acts(Rest rest, Values values, Database park, Path faultPoints) {
    this.rest = rest;
    this.values = values;
    this.park = park;
    this.faultPoints = faultPoints;
  }

  /** Differences from what was expected. */
  List<String> perform(Step step) {
    return switch (step.text("act")) {
      case "expireHold" -> expireHold(values.fill(step.text("hold")));
      case "killAt" -> killAt(step.text("service"), step.text("point"));
      case "allOrNothing" -> allOrNothing(step);
      default -> throw new IllegalStateException("Unknown act " + step.text("act"));
    };
  }

  private List<String> expireHold(String hold) {
    try (Connection connection = park.connect()) {
      for (String sql : EXPIRE) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
          statement.setString(1, hold);
          statement.executeUpdate();
        }
      }
      return List.of();
    } catch (SQLException e) {
      throw new Failure("The hold's end cannot be moved: " + e.getMessage(), e);
    }
  }

  /** The first file tells {@code ./run} to start the service again, the second one halts it. */
  private List<String> killAt(String service, String point) {
    PrivateFiles.write(faultPoints.resolve(service + ".restart"), "");
    PrivateFiles.write(faultPoints.resolve(point), "");
    return List.of();
  }

  /**
   * Signed, with capacity and money reserved; or negotiating, with the hold as it was and no money.
   */
  private List<String> allOrNothing(Step step) {
    String stage = read("/projects/" + values.fill(step.text("project"))).path("stage").asText();
    String hold = read("/holds/" + values.fill(step.text("hold"))).path("state").asText();
    BigDecimal free =
        new BigDecimal(
            read("/funds/" + values.fill(step.text("fund"))).path("free").path("amount").asText());
    BigDecimal before = new BigDecimal(step.text("before"));
    BigDecimal after = before.subtract(new BigDecimal(step.text("amount")));
    boolean all = stage.equals("SIGNED") && hold.equals("RESERVED") && free.compareTo(after) == 0;
    boolean nothing =
        stage.equals("NEGOTIATING") && hold.equals("HELD") && free.compareTo(before) == 0;
    return all || nothing
        ? List.of()
        : List.of("project %s, hold %s, free %s".formatted(stage, hold, free));
  }

  /** A service that was halted before may still be on its way back. */
  private JsonNode read(String path) {
    long end = System.nanoTime() + BACK_LIMIT.toNanos();
    Answer answer = rest.get("COMMANDER", path);
    while (answer.status() == UNAVAILABLE && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE.toNanos());
      answer = rest.get("COMMANDER", path);
    }
    if (answer.status() != OK) {
      throw new Failure("GET %s: %d %s".formatted(path, answer.status(), answer.body()));
    }
    return answer.body();
  }
}
