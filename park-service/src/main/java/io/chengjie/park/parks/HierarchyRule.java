package io.chengjie.park.parks;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.Park.Level;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where a park may stand: below a park of the same or a higher level, never below itself. */
final class HierarchyRule {
  /** Parks in one chain. */
  static final int DEEPEST = 8;

  /**
   * The park above.
   *
   * @param chain its own id and those of all parks above it
   */
  record Above(String id, Level level, List<String> chain) {}

  private HierarchyRule() {}

  /**
   * What speaks against the place below another park; empty when nothing does.
   *
   * @param parkId id of the park that is placed
   */
  static Optional<Rejection> refusal(String parkId, Level level, Above above) {
    if (above.chain().contains(parkId) || above.chain().size() >= DEEPEST) {
      return Optional.of(
          Rejection.of(ErrorReason.PARK_HIERARCHY_CYCLE)
              .with("parkId", parkId)
              .with("parentParkId", above.id()));
    }
    return isAbove(level, above.level())
        ? Optional.of(levelAbove(parkId, level, above.id(), above.level()))
        : Optional.empty();
  }

  /**
   * What speaks against the level of a park that others stand below; empty when nothing does.
   *
   * @param below parks right below it
   */
  static Optional<Rejection> refusal(String parkId, Level level, Collection<ParkRecord> below) {
    return below.stream()
        .filter(park -> isAbove(park.level, level))
        .findFirst()
        .map(park -> levelAbove(park.id, park.level, parkId, level));
  }

  private static boolean isAbove(Level level, Level other) {
    return level.getNumber() < other.getNumber();
  }

  private static Rejection levelAbove(String id, Level level, String parentId, Level parentLevel) {
    return Rejection.of(ErrorReason.PARK_LEVEL_ABOVE_PARENT)
        .with("parkId", id)
        .with("level", level)
        .with("parentParkId", parentId)
        .with("parentLevel", parentLevel);
  }
}
