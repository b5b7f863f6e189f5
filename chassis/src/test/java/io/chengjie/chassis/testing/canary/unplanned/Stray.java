package io.chengjie.chassis.testing.canary.unplanned;

/** A feature that no plan names. */
public record Stray() {}
