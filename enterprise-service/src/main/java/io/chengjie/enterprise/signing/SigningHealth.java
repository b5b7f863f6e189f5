package io.chengjie.enterprise.signing;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * For people and their monitoring at {@code /q/health/well}: an alarm is no reason to restart
 * anything.
 */
@Wellness
@ApplicationScoped
class SigningHealth implements HealthCheck {
  private static final Duration RECENT = Duration.ofMinutes(10);

  private final SigningAlarms alarms;

  SigningHealth(SigningAlarms alarms) {
    this.alarms = alarms;
  }

  @Override
  public HealthCheckResponse call() {
    long seen = alarms.seenWithin(RECENT);
    return HealthCheckResponse.named("signing-alarms")
        .withData("alarms", seen)
        .status(seen == 0)
        .build();
  }
}
