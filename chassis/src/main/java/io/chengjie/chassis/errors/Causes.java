package io.chengjie.chassis.errors;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A failure and everything behind it: causes, and what was suppressed (commit failures arrive that
 * way).
 */
public final class Causes {
  private Causes() {}

  public static Iterable<Throwable> of(Throwable failure) {
    Set<Throwable> found = new LinkedHashSet<>();
    Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
    while (!open.isEmpty()) {
      Throwable next = open.remove();
      if (found.add(next)) {
        Optional.ofNullable(next.getCause()).ifPresent(open::add);
        open.addAll(Arrays.asList(next.getSuppressed()));
      }
    }
    return found;
  }
}
