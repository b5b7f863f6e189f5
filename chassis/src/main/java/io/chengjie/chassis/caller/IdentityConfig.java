package io.chengjie.chassis.caller;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Whose tokens are believed. */
@ConfigMapping(prefix = "chengjie.identity")
interface IdentityConfig {
  /**
   * Issuer ({@code iss}) whose tokens are accepted. Without it every call that needs a token is
   * refused.
   */
  Optional<String> issuer();

  /** Audience ({@code aud}) that a token must name. */
  @WithDefault("chengjie")
  String audience();

  /** The issuer's keys as a JSON Web Key Set: a file, or an http(s) address. */
  Optional<String> jwksLocation();

  /** How often the keys are read again, in the background. */
  @WithDefault("60s")
  Duration jwksRefresh();

  /** True when the issuer is the development issuer; refused in production. */
  @WithDefault("false")
  boolean development();

  /** File with this service's own token; read again when it changes, as projected tokens do. */
  Optional<Path> serviceTokenFile();

  /** Tolerated difference between the clocks of issuer and service. */
  @WithDefault("10s")
  Duration clockSkew();
}
