package io.chengjie.policy.rules;

import io.chengjie.policy.vocabulary.FactSet;
import java.util.SortedSet;

/**
 * A condition that was understood: ready to be proved against facts, any number of times, by any
 * thread.
 */
public final class CompiledCondition {
  private final Term term;
  private final SortedSet<String> factKeys;

  CompiledCondition(Term term, SortedSet<String> factKeys) {
    this.term = term;
    this.factKeys = factKeys;
  }

  public Proof prove(FactSet facts) {
    return term.prove(facts);
  }

  /** Keys that it reads. */
  public SortedSet<String> factKeys() {
    return factKeys;
  }
}
