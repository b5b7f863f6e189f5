package io.chengjie.journey;

import static io.chengjie.proto.common.v1.Role.COMMANDER;
import static io.chengjie.proto.common.v1.Role.FINANCE_REVIEWER;
import static io.chengjie.proto.common.v1.Role.PROMOTION_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.local.Part;
import io.restassured.response.Response;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * INV-23: the signing process is killed at every named point before and after each commit, send and
 * receive, in each of the three services. After the restart every project is SIGNED with capacity
 * and funds, or NEGOTIATING with neither.
 */
@ExtendWith(Platform.class)
class SigningCrashIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** Where each service lists its points. */
  private static final List<String> POINT_LISTS =
      List.of(
          "enterprise-service/src/main/java/io/chengjie/enterprise/signing/SigningPoint.java",
          "park-service/src/main/java/io/chengjie/park/claims/ReservationFaultPoint.java",
          "policy-service/src/main/java/io/chengjie/policy/funds/FaultPoint.java");

  private static final Pattern QUOTED = Pattern.compile("\\(\"([A-Za-z.]+)\"\\)[,;]");
  private static final String FUND = "1000000.00";
  private static final String AFFORDABLE = "10.00";
  private static final String TOO_MUCH = "2000000.00";

  @SuppressWarnings("NullAway.Init")
  private static Stage stage;

  /** One kill. */
  record Kill(Part part, String point, boolean refused) {
    @Override
    public String toString() {
      return point + (refused ? " on the way back" : " on the way forward");
    }
  }

  @BeforeAll
  static void prepare() {
    stage = new Stage(FUND);
  }

  static Stream<Kill> kills() {
    List<Kill> kills = new ArrayList<>();
    List<String> aroundCalls = List.of("beforeSend", "afterReceive");
    List<String> aroundCommits = List.of("beforeCommit", "afterCommit");
    for (String step : List.of("intent", "pivot", "finish")) {
      aroundCommits.forEach(
          when -> kills.add(new Kill(Part.ENTERPRISE, "signing." + step + "." + when, false)));
    }
    for (String step : List.of("confirm", "reserve", "postCapacity", "postFunds")) {
      aroundCalls.forEach(
          when -> kills.add(new Kill(Part.ENTERPRISE, "signing." + step + "." + when, false)));
    }
    for (String when : aroundCommits) {
      kills.add(new Kill(Part.ENTERPRISE, "signing.abort." + when, true));
      kills.add(new Kill(Part.ENTERPRISE, "signing.finish." + when, true));
    }
    for (String step : List.of("voidCapacity", "voidFunds")) {
      aroundCalls.forEach(
          when -> kills.add(new Kill(Part.ENTERPRISE, "signing." + step + "." + when, true)));
    }
    List<String> inside = List.of("received", "beforeCommit", "afterCommit");
    for (String when : inside) {
      kills.add(new Kill(Part.PARK, "ConfirmHold." + when, false));
      kills.add(new Kill(Part.PARK, "PostReservation." + when, false));
      kills.add(new Kill(Part.PARK, "VoidReservation." + when, true));
      kills.add(new Kill(Part.POLICY, "ReserveFunds." + when, false));
      kills.add(new Kill(Part.POLICY, "PostFundReservation." + when, false));
      kills.add(new Kill(Part.POLICY, "VoidFundReservation." + when, true));
    }
    return kills.stream();
  }

  /** A point that a service gains is one to be killed at. */
  @Test
  void noPointIsLeftOut() throws IOException {
    List<String> named = new ArrayList<>();
    for (String list : POINT_LISTS) {
      QUOTED
          .matcher(Files.readString(Path.of("../..", list)))
          .results()
          .forEach(quoted -> named.add(quoted.group(1)));
    }

    assertThat(kills().map(Kill::point).distinct()).containsExactlyInAnyOrderElementsOf(named);
  }

  @ParameterizedTest
  @MethodSource("kills")
  void aProjectIsSignedWithAllOrNegotiatingWithNothing(Kill kill) throws Exception {
    String project = Stage.newProject();
    String hold = stage.newHold(project);
    BigDecimal freeBefore = free();
    Path armed = Platform.system().data().faultPoints().resolve(kill.point());
    Files.createFile(armed);

    Api.as(PROMOTION_OFFICER)
        .post(
            "/projects/" + project + ":sign",
            stage.signing(hold, kill.refused() ? TOO_MUCH : AFFORDABLE),
            Api.newKey(),
            etagOf(project));
    boolean died = Platform.system().child(kill.part()).awaitExit(LIMIT);
    assertThat(died).as("the point %s is reached", kill.point()).isTrue();
    assertThat(armed).doesNotExist();
    Platform.system().restart(kill.part());

    await(() -> isSettled(project) && isReachable());
    String stageOfProject = Api.as(COMMANDER).get("/projects/" + project).path("stage");
    String stateOfHold = Api.as(COMMANDER).get("/holds/" + hold).path("state");
    BigDecimal taken = freeBefore.subtract(free());
    if (stageOfProject.equals("SIGNED")) {
      assertThat(kill.refused()).as("nobody may sign for more than there is").isFalse();
      assertThat(stateOfHold).isEqualTo("RESERVED");
      assertThat(taken).isEqualByComparingTo(AFFORDABLE);
    } else {
      assertThat(stageOfProject).isEqualTo("NEGOTIATING");
      assertThat(stateOfHold).isEqualTo("HELD");
      assertThat(taken).isZero();
    }
  }

  /**
   * Decided, and no attempt still has something to tell to park or policy. A gateway that has not
   * yet found the restarted service says nothing about the project.
   */
  private static boolean isSettled(String project) {
    Response read = Api.as(COMMANDER).get("/projects/" + project);
    Response signings = Api.as(COMMANDER).get("/projects/" + project + "/signings");
    if (read.statusCode() != 200 || signings.statusCode() != 200) {
      return false;
    }
    String stageOfProject = read.path("stage");
    List<String> attempts = signings.path("items.state");
    return !stageOfProject.equals("SIGNING")
        && attempts.stream()
            .allMatch(state -> state.equals("COMPLETED") || state.equals("ABORTED"));
  }

  /** The gateway has found the restarted service, whichever it was. */
  private static boolean isReachable() {
    return Api.as(FINANCE_REVIEWER).get("/funds/" + stage.fundId).statusCode() == 200
        && Api.as(COMMANDER).get("/parks/" + stage.parkId).statusCode() == 200;
  }

  private static BigDecimal free() {
    return new BigDecimal(
        Api.as(FINANCE_REVIEWER).get("/funds/" + stage.fundId).<String>path("free.amount"));
  }

  private static String etagOf(String project) {
    return Api.as(PROMOTION_OFFICER).get("/projects/" + project).path("etag");
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long until = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("settled within %s", LIMIT).isLessThan(until);
      Thread.sleep(Duration.ofMillis(200));
    }
  }
}
