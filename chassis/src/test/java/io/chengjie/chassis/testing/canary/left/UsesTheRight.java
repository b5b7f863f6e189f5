package io.chengjie.chassis.testing.canary.left;

import io.chengjie.chassis.testing.canary.right.TimeHelper;

/** An arrow from left to right. */
public record UsesTheRight(TimeHelper right) {}
