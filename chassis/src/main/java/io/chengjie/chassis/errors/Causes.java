package io.chengjie.chassis.errors;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/** A failure and everything behind it: causes, and what was suppressed (commit failures arrive that way). */
public final class Causes {
  private Causes() {}

  public static Iterable<Throwable> of(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Throwable> ordered = new LinkedHashSet<>();
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(failure);
    while (!open.isEmpty()) {
      Throwable next = open.remove();
      if (!seen.add(next)) {
        continue;
      }
      ordered.add(next);
      if (next.getCause() != null) {
        open.add(next.getCause());
      }
      for (Throwable suppressed : next.getSuppressed()) {
        open.add(suppressed);
      }
    }
    return ordered;
  }
}
