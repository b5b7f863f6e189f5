package io.chengjie.local;

import io.chengjie.proto.common.v1.Role;
import java.nio.file.Path;

/** What is printed when everything is ready: where things are and a line to paste. */
final class Welcome {
  private Welcome() {}

  static String text(LocalSystem system) {
    Path token = system.data().tokens().resolve(Role.PROMOTION_OFFICER.name() + ".jwt");
    return Texts.load("welcome.txt")
        .formatted(
            system.gateway(),
            system.gateway(),
            system.gateway(),
            system.gateway(),
            system.data().tokens(),
            system.data().logs(),
            system.token(Role.PROMOTION_OFFICER),
            token,
            system.gateway());
  }
}
