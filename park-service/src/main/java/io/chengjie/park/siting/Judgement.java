package io.chengjie.park.siting;

import io.chengjie.proto.park.v1.SiteConstraint.Kind;
import io.chengjie.proto.park.v1.SiteConstraint.Outcome;

/**
 * One constraint judged.
 *
 * @param asked without its unit, which {@link Sentences} knows
 * @param available empty when unknown
 */
record Judgement(Kind kind, Outcome outcome, String asked, String available) {
  static Judgement of(Kind kind, boolean met, String asked, String available) {
    return new Judgement(kind, met ? Outcome.MET : Outcome.FAILED, asked, available);
  }

  static Judgement unknown(Kind kind, String asked) {
    return new Judgement(kind, Outcome.UNKNOWN, asked, "");
  }
}
