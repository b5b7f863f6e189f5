package io.chengjie.enterprise.registry;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.proto.common.v1.Role;
import java.util.Optional;
import java.util.Set;

/** Who sees a person's name whole, and what the others see (PIPL: purpose and minimum). */
final class PersonalData {
  private static final Set<Role> NEED_IT =
      Set.of(Role.REGISTRATION_OFFICER, Role.COMMANDER, Role.AUDITOR);

  private PersonalData() {}

  /**
   * The enterprise's own user, and the roles whose work needs it. An agent gets it with the
   * mandate, not by role.
   */
  static boolean visibleTo(Caller caller, String enterpriseId) {
    boolean own =
        caller.has(Role.ENTERPRISE_USER) && caller.enterpriseId().equals(Optional.of(enterpriseId));
    return own || caller.roles().stream().anyMatch(NEED_IT::contains);
  }

  /** 张三丰 → 张**: always two stars, so that the length of the name is not told. */
  static String masked(String name) {
    return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
  }
}
