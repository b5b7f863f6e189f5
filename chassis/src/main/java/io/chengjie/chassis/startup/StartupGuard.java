package io.chengjie.chassis.startup;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start when a requirement is not met, and names all that are not. */
@ApplicationScoped
class StartupGuard {
  private final Mode mode;
  private final Instance<StartupRequirement> requirements;

  StartupGuard(
      @ConfigProperty(name = "chengjie.mode", defaultValue = "development") Mode mode,
      @Any Instance<StartupRequirement> requirements) {
    this.mode = mode;
    this.requirements = requirements;
  }

  void onStart(@Observes @Priority(1) StartupEvent event) {
    List<String> problems =
        requirements.stream()
            .map(requirement -> requirement.problem(mode))
            .flatMap(Optional::stream)
            .sorted()
            .toList();
    if (!problems.isEmpty()) {
      throw new IllegalStateException("Refusing to start: " + String.join(" ", problems));
    }
  }
}
