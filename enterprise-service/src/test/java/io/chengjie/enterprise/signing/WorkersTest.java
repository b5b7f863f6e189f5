package io.chengjie.enterprise.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.chengjie.enterprise.testing.Client;
import io.chengjie.enterprise.testing.Examples;
import io.chengjie.enterprise.testing.OtherServices.World;
import io.chengjie.enterprise.testing.Platform;
import io.chengjie.enterprise.testing.Tokens;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.enterprise.v1.Commitment;
import io.chengjie.proto.enterprise.v1.CreateProjectRequest;
import io.chengjie.proto.enterprise.v1.GetProjectRequest;
import io.chengjie.proto.enterprise.v1.Project;
import io.chengjie.proto.enterprise.v1.Project.Stage;
import io.chengjie.proto.enterprise.v1.ProjectsServiceGrpc;
import io.chengjie.proto.enterprise.v1.ProjectsServiceGrpc.ProjectsServiceBlockingStub;
import io.chengjie.proto.enterprise.v1.SignProjectRequest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** The workers at work by themselves, as in production. */
@QuarkusTest
@Platform
@TestProfile(WorkersTest.Working.class)
class WorkersTest {
  public static class Working implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("chengjie.workers.enabled", "true");
    }
  }

  @TestHTTPResource("/")
  URL service;

  World world;

  @Inject CrashingPoints points;

  @Test
  void deliversTheFactsOfANewProjectWithinSeconds() {
    Project project = create();

    awaitThat(
        Duration.ofSeconds(5), () -> world.policy().present("projects/" + project.getId()) > 0);
  }

  @Test
  void bringsASigningThatWasCutOffToItsEndWithinAMinute() {
    Project project = create();
    world.park().holds.put("HLD-1", project.getId());
    points.crashAt(SigningPoint.CONFIRM_AFTER_RECEIVE);
    SignProjectRequest request =
        SignProjectRequest.newBuilder()
            .setId(project.getId())
            .setEtag(project.getEtag())
            .setContractNo("C-1")
            .setHoldId("HLD-1")
            .addCommitments(
                Commitment.newBuilder().setParty(Commitment.Party.GOVERNMENT).setText("交付厂房"))
            .setRequestId(Client.requestId())
            .build();
    assertThat(catchThrowable(() -> stub().signProject(request))).isNotNull();

    awaitThat(Duration.ofSeconds(60), () -> get(project).getStage() == Stage.SIGNED);
  }

  private static void awaitThat(Duration atMost, BooleanSupplier condition) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private Project create() {
    return stub()
        .createProject(
            CreateProjectRequest.newBuilder()
                .setProject(Examples.project())
                .setRequestId(Client.requestId())
                .build());
  }

  private Project get(Project project) {
    return stub().getProject(GetProjectRequest.newBuilder().setId(project.getId()).build());
  }

  private ProjectsServiceBlockingStub stub() {
    return Client.stub(
        service, ProjectsServiceGrpc::newBlockingStub, Tokens.of(Role.PROMOTION_OFFICER));
  }
}
