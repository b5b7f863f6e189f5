package io.chengjie.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private Instant now = Instant.parse("2026-07-20T01:30:10Z");

  @Test
  void refusesTheRequestBeyondTheLimitUntilTheMinuteIsOver() {
    RateLimit limit = new RateLimit(2, clock());
    assertThat(limit.count("a").remaining()).isEqualTo(1);
    assertThat(limit.count("a").remaining()).isZero();
    assertThat(limit.count("a")).isEqualTo(new RateLimit.Allowance(2, -1, 50));
    assertThat(limit.count("b").remaining()).isEqualTo(1);
    now = now.plusSeconds(50);
    assertThat(limit.count("a").remaining()).isEqualTo(1);
  }

  @Test
  void saysWhatIsLeftAsTheDraftWritesIt() {
    RateLimit.Allowance allowance = new RateLimit(2, clock()).count("a");
    assertThat(allowance.policy()).isEqualTo("\"default\";q=2;w=60");
    assertThat(allowance.state()).isEqualTo("\"default\";r=1;t=50");
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now;
      }

      @Override
      public java.time.ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }
    };
  }
}
