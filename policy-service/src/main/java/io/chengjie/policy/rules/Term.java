package io.chengjie.policy.rules;

import io.chengjie.policy.vocabulary.FactSet;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * A part of a compiled condition. And, or and not combine three truth values; what they combine is
 * left to CEL.
 */
sealed interface Term permits Term.All, Term.Any, Term.Not, Comparison {

  /** As it was written. */
  String expression();

  Proof prove(FactSet facts);

  record All(String expression, List<Term> terms) implements Term {
    @Override
    public Proof prove(FactSet facts) {
      List<Proof> parts = terms.stream().map(term -> term.prove(facts)).toList();
      return combined(expression, Truth.all(parts.stream().map(Proof::value).toList()), parts);
    }
  }

  record Any(String expression, List<Term> terms) implements Term {
    @Override
    public Proof prove(FactSet facts) {
      List<Proof> parts = terms.stream().map(term -> term.prove(facts)).toList();
      return combined(expression, Truth.any(parts.stream().map(Proof::value).toList()), parts);
    }
  }

  record Not(String expression, Term term) implements Term {
    @Override
    public Proof prove(FactSet facts) {
      Proof part = term.prove(facts);
      return combined(expression, part.value().not(), List.of(part));
    }
  }

  private static Proof combined(String expression, Truth value, List<Proof> parts) {
    return new Proof(
        expression,
        value,
        List.of(),
        parts,
        value == Truth.UNKNOWN
            ? Proof.missing(parts)
            : Collections.unmodifiableSortedSet(new TreeSet<>()));
  }
}
