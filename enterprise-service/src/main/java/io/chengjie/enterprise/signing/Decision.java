package io.chengjie.enterprise.signing;

/** What a pending attempt has come to. */
sealed interface Decision {
  /** Capacity and funds are reserved. */
  record Sign() implements Decision {}

  /** One of them was refused. */
  record Abandon(Refusal refusal) implements Decision {}

  /** Not known yet. */
  record Wait(String why) implements Decision {}
}
