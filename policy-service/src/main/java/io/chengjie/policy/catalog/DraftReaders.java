package io.chengjie.policy.catalog;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.proto.common.v1.Role;
import java.util.List;

/**
 * Who sees drafts: those who write, review or audit policies. Everybody else sees what is
 * published.
 */
final class DraftReaders {
  private static final List<Role> ROLES =
      List.of(Role.POLICY_OFFICER, Role.FAIR_COMPETITION_REVIEWER, Role.AUDITOR);

  private DraftReaders() {}

  static boolean include(Caller caller) {
    return ROLES.stream().anyMatch(caller::has);
  }
}
