package io.chengjie.enterprise.signing;

/** What became of one step in another service. */
sealed interface StepResult {
  /** It has its effect, now or from before. */
  record Done() implements StepResult {}

  /** It has no effect, and repeating it will not help. */
  record Refused(Refusal refusal) implements StepResult {}

  /**
   * It may or may not have its effect: no answer, or an answer of which nothing follows. It is
   * repeated later.
   */
  record Unclear(String why) implements StepResult {}
}
