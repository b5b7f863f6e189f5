package io.chengjie.local.identity;

import io.chengjie.proto.common.v1.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Somebody who gets a ready token.
 *
 * @param name file name of the token: the role, or role and region
 * @param role the one role the token gives
 * @param regions region codes the holder may act in; a code covers what lies below it
 */
record Holder(String name, Role role, List<String> regions) {
  private static final List<String> PROVINCE = List.of("43");
  private static final String JIANGHUA = "431129";

  /** Roles nobody holds a token for. */
  private static final Set<Role> WITHOUT_TOKEN =
      Set.of(Role.ROLE_UNSPECIFIED, Role.PUBLIC, Role.UNRECOGNIZED);

  /** One holder per role of the contract, and two whose region is one county only. */
  static List<Holder> all() {
    List<Holder> holders = new ArrayList<>();
    Arrays.stream(Role.values())
        .filter(role -> !WITHOUT_TOKEN.contains(role))
        .forEach(role -> holders.add(new Holder(role.name(), role, PROVINCE)));
    for (Role role : List.of(Role.PROMOTION_OFFICER, Role.PARK_OPERATOR)) {
      holders.add(new Holder(role.name() + "-" + JIANGHUA, role, List.of(JIANGHUA)));
    }
    return List.copyOf(holders);
  }

  /** {@code dev-promotion-officer}. */
  String subject() {
    return "dev-" + name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
