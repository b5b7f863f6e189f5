package io.chengjie.enterprise.testing;

import io.chengjie.chassis.testing.TestIdentity;
import io.chengjie.proto.common.v1.Role;
import java.util.List;
import java.util.Optional;

/** Who calls in these tests. */
public final class Tokens {
  private Tokens() {}

  /** Someone of Jianghua's city. */
  public static String of(Role role) {
    return ofRegion("431100", role);
  }

  public static String ofRegion(String regionCode, Role role) {
    return TestIdentity.token(
        "user-" + role + "-" + regionCode, List.of(regionCode), Optional.empty(), role);
  }

  public static String ofEnterprise(String enterpriseId) {
    return TestIdentity.token(
        "owner-" + enterpriseId, List.of(), Optional.of(enterpriseId), Role.ENTERPRISE_USER);
  }
}
