package io.chengjie.enterprise.signing;

import io.chengjie.chassis.calls.FaultPoints;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Instead of the process, the thread that drives a signing dies at a point: what follows is the
 * same for the record.
 */
@Alternative
@Priority(1)
@Singleton
class CrashingPoints extends SigningPoints {
  /** Not caught by anything that handles exceptions of work. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash(SigningPoint point) {
      super(point.pointName());
    }
  }

  private final Set<SigningPoint> armed = ConcurrentHashMap.newKeySet();
  private final Set<SigningPoint> hit = ConcurrentHashMap.newKeySet();

  CrashingPoints(FaultPoints faultPoints) {
    super(faultPoints);
  }

  void crashAt(SigningPoint point) {
    armed.add(point);
    hit.remove(point);
  }

  boolean wasHit(SigningPoint point) {
    return hit.contains(point);
  }

  void disarm() {
    armed.clear();
  }

  @Override
  void reach(SigningPoint point) {
    if (armed.remove(point)) {
      hit.add(point);
      throw new Crash(point);
    }
  }
}
