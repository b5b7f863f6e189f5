package io.chengjie.chassis.startup;

/** How the process runs; configured by {@code chengjie.mode}. */
public enum Mode {
  /** Real data: development secrets and development issuers are refused. */
  PRODUCTION,
  /** A developer's machine, tests and demonstrations. */
  DEVELOPMENT
}
