package io.chengjie.chassis.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.chassis.testing.PostgresResource;
import io.chengjie.chassis.testing.TestIdentity;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(TestIdentity.class)
class StartupGuardTest {
  @Inject @Any Instance<StartupRequirement> requirements;

  @Test
  void productionRefusesDevelopmentSecretsAndIssuersAllAtOnce() {
    StartupGuard guard = new StartupGuard(Mode.PRODUCTION, requirements);
    Assertions.assertThatThrownBy(() -> guard.onStart(new io.quarkus.runtime.StartupEvent()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("chengjie.identity.development")
        .hasMessageContaining("chengjie.paging.key");
  }

  @Test
  void developmentStarts() {
    new StartupGuard(Mode.DEVELOPMENT, requirements).onStart(new io.quarkus.runtime.StartupEvent());
  }

  @Test
  void onePortServesEverything() {
    assertThat(setting("quarkus.grpc.server.use-separate-server")).contains("false");
    assertThat(setting("quarkus.management.enabled")).contains("false");
  }

  @Test
  void stoppingTakesItsTime() {
    assertThat(setting("quarkus.shutdown.delay-enabled")).contains("true");
  }

  @Test
  void theDeadlineOfTheFrameworkStaysUnset() {
    assertThat(ConfigProvider.getConfig().getPropertyNames())
        .noneMatch(name -> name.matches("quarkus\\.grpc\\.clients\\..*\\.deadline"));
  }

  private static Optional<String> setting(String name) {
    return ConfigProvider.getConfig().getOptionalValue(name, String.class);
  }
}
