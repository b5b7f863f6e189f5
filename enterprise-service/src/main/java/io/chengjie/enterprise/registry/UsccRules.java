package io.chengjie.enterprise.registry;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.enterprise.v1.Enterprise;
import io.chengjie.proto.enterprise.v1.ErrorReason;
import java.util.Optional;

/** Whether a code may be registered. */
final class UsccRules {
  private UsccRules() {}

  /**
   * Why the code is refused; empty when it is not. Some real codes issued before 2016 fail the
   * check: a registration officer may accept one with evidence.
   */
  static Optional<Rejection> refusal(Enterprise content, Caller caller) {
    String text = Uscc.normalise(content.getUscc());
    if (!Uscc.hasFormat(text)) {
      return Optional.of(Rejection.of(ErrorReason.USCC_FORMAT).with("uscc", text));
    }
    Uscc uscc = new Uscc(text);
    if (uscc.checkCharacterMatches()) {
      return Optional.empty();
    }
    if (!content.hasUsccOverride()) {
      return Optional.of(
          Rejection.of(ErrorReason.USCC_CHECK_DIGIT)
              .with("uscc", text)
              .with("expected", uscc.expectedCheckCharacter())
              .with("actual", uscc.checkCharacter()));
    }
    boolean proven = !content.getUsccOverride().getEvidenceId().isBlank();
    return caller.has(Role.REGISTRATION_OFFICER) && proven
        ? Optional.empty()
        : Optional.of(Rejection.of(ErrorReason.USCC_OVERRIDE_NOT_ALLOWED));
  }
}
