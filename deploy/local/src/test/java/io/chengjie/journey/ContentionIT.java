package io.chengjie.journey;

import static io.chengjie.proto.common.v1.Role.FINANCE_REVIEWER;
import static io.chengjie.proto.common.v1.Role.PROMOTION_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many clients at once, through the packaged programs. */
@ExtendWith(Platform.class)
class ContentionIT {

  @Test
  void oneOfFiftyClientsThatWantTheSameUnitGetsIt() throws Exception {
    Stage stage = new Stage("1.00");
    String unit = stage.newUnit();
    String project = Stage.newProject();

    List<Response> answers =
        atOnce(
            50,
            client -> Api.as(PROMOTION_OFFICER).post("/holds", stage.holdOf(project, unit, "1")));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(49)
        .allSatisfy(
            answer -> {
              assertThat(answer.<String>path("reason")).isEqualTo("CAPACITY_CONFLICT");
              assertThat(answer.<String>path("metadata.earliestFreeTime")).isNotBlank();
            });
    assertThat(Api.as(PROMOTION_OFFICER).get("/utility-pools/" + stage.poolId).<String>path("held"))
        .as("the 49 that lost claim no power either")
        .matches("1(\\.0+)?");
  }

  @Test
  void twoHundredIdenticalRequestsHaveOneEffectAndOneBody() throws Exception {
    Stage stage = new Stage("1.00");
    String body = stage.holdOf(Stage.newProject(), stage.newUnit(), "1");
    String key = Api.newKey();

    List<Response> answers =
        atOnce(200, client -> Api.as(PROMOTION_OFFICER).post("/holds", body, key));

    assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
    assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> "true".equals(answer.header("Idempotency-Replayed")))
        .hasSize(199);
  }

  @Test
  void ofTwentySigningsTheFundPaysForSevenAndNoFenMore() throws Exception {
    Stage stage = new Stage("7.99");
    List<String> projects = IntStream.range(0, 20).mapToObj(each -> Stage.newProject()).toList();
    List<String> holds = projects.stream().map(stage::newHold).toList();

    List<Response> answers =
        atOnce(
            20,
            each ->
                Api.as(PROMOTION_OFFICER)
                    .post(
                        "/projects/" + projects.get(each) + ":sign",
                        stage.signing(holds.get(each), "1.00"),
                        Api.newKey(),
                        Api.as(PROMOTION_OFFICER)
                            .get("/projects/" + projects.get(each))
                            .path("etag")));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(7);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(13)
        .allMatch(answer -> answer.path("reason").equals("FUND_INSUFFICIENT"));
    assertThat(Api.as(FINANCE_REVIEWER).get("/funds/" + stage.fundId).<String>path("free.amount"))
        .isEqualTo("0.99");
  }

  /** Lets all clients begin at the same moment. */
  private static List<Response> atOnce(int clients, IntFunction<Response> request)
      throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Response>> futures = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int client = i;
        Callable<Response> task =
            () -> {
              start.await();
              return request.apply(client);
            };
        futures.add(threads.submit(task));
      }
      start.countDown();
      List<Response> answers = new ArrayList<>();
      for (Future<Response> future : futures) {
        answers.add(future.get());
      }
      return answers;
    }
  }
}
