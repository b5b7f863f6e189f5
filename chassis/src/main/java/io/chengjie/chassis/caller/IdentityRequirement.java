package io.chengjie.chassis.caller;

import io.chengjie.chassis.startup.Mode;
import io.chengjie.chassis.startup.StartupRequirement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Production believes no development issuer, and a service always knows whom it believes. */
@ApplicationScoped
class IdentityRequirement implements StartupRequirement {
  private final IdentityConfig config;

  IdentityRequirement(IdentityConfig config) {
    this.config = config;
  }

  @Override
  public Optional<String> problem(Mode mode) {
    if (config.issuer().isEmpty() || config.jwksLocation().isEmpty()) {
      return Optional.of(
          "chengjie.identity.issuer and chengjie.identity.jwks-location must say whose tokens are believed.");
    }
    if (mode == Mode.PRODUCTION && config.development()) {
      return Optional.of(
          "chengjie.identity.development is true: the development issuer is refused in production.");
    }
    return Optional.empty();
  }
}
