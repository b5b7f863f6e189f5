package io.chengjie.chassis.startup;

import java.util.Optional;

/**
 * Something that must hold before the process serves; every bean of this type is asked at start.
 */
public interface StartupRequirement {
  /** What is wrong and what to do about it, in one sentence; empty when all is well. */
  Optional<String> problem(Mode mode);
}
