package io.chengjie.park.views;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.caller.RoleMatrix;
import io.chengjie.park.regions.RegionPrefix;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.Hold;
import java.util.List;
import java.util.Set;

/** Who may learn who claims: those who may list the holds, in their regions. */
final class Claimants {
  private static final Set<Role> OFFICIALS =
      RoleMatrix.allowed(
          Hold.getDescriptor()
              .getFile()
              .findServiceByName("HoldService")
              .findMethodByName("ListHolds"));

  private Claimants() {}

  static boolean areShownIn(String regionCode) {
    return OFFICIALS.stream().anyMatch(Caller.current()::has)
        && prefixes().stream().anyMatch(regionCode::startsWith);
  }

  /** The caller's regions as a regular expression; empty when there are none. */
  static String regions() {
    List<String> prefixes = prefixes();
    return prefixes.isEmpty() ? "" : "^(" + String.join("|", prefixes) + ")";
  }

  private static List<String> prefixes() {
    return Caller.current().regionCodes().stream()
        .filter(code -> code.matches("[0-9]+"))
        .map(RegionPrefix::of)
        .sorted()
        .toList();
  }
}
