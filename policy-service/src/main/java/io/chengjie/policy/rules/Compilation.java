package io.chengjie.policy.rules;

/** What became of an expression. */
public sealed interface Compilation {
  record Success(CompiledCondition condition) implements Compilation {}

  /**
   * Not an expression of the language, or not of type bool.
   *
   * @param position line:column, both from 1
   */
  record Invalid(String message, String position) implements Compilation {}

  /** Reads a fact that the catalogue does not have. */
  record UnknownKey(String key, String position) implements Compilation {}
}
