package io.chengjie.policy.rules;

import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import io.chengjie.policy.vocabulary.FactKey;
import io.chengjie.policy.vocabulary.FactSet;
import io.chengjie.policy.vocabulary.FactValue;
import io.chengjie.policy.vocabulary.KnownFact;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A part of type bool that CEL decides: a comparison, a membership, a fact. Missing facts are
 * unknown to it.
 *
 * @param reads the keys in it
 */
record Comparison(String expression, CelRuntime.Program program, SortedMap<String, FactKey> reads)
    implements Term {

  @Override
  public Proof prove(FactSet facts) {
    List<Proof.Read> read =
        reads.values().stream().map(key -> new Proof.Read(key.key(), find(key, facts))).toList();
    SortedSet<String> missing = new TreeSet<>();
    Truth value =
        switch (evaluate(facts)) {
          case Boolean decided -> Truth.of(decided);
          case CelUnknownSet unknown -> {
            unknown.attributes().forEach(attribute -> missing.add(key(attribute)));
            yield Truth.UNKNOWN;
          }
          case Object other -> throw new IllegalStateException(expression + " gave " + other);
        };
    return new Proof(expression, value, read, List.of(), missing);
  }

  private Object evaluate(FactSet facts) {
    try {
      return program.eval(name -> Optional.of(value(name, facts)));
    } catch (CelEvaluationException impossible) {
      throw new IllegalStateException(
          "the language has no operation that fails: " + expression, impossible);
    }
  }

  private Object value(String name, FactSet facts) {
    FactKey key = reads.get(name);
    if (key == null) {
      throw new IllegalStateException(expression + " reads " + name);
    }
    return find(key, facts)
        .map(fact -> celValue(fact.value()))
        .orElseGet(() -> CelUnknownSet.create(CelAttribute.fromQualifiedIdentifier(name)));
  }

  /** A fact of another type than the catalogue says is no answer to the question. */
  private static Optional<KnownFact> find(FactKey key, FactSet facts) {
    return facts.find(key.key()).filter(fact -> fact.value().type() == key.type());
  }

  private static Object celValue(FactValue value) {
    return switch (value) {
      case FactValue.BooleanValue v -> v.value();
      case FactValue.DecimalValue v -> new Decimal(v.value());
      case FactValue.TextValue v -> v.value();
      case FactValue.DateValue v -> v.value();
    };
  }

  private static String key(CelAttribute attribute) {
    return attribute.qualifiers().stream()
        .map(CelAttribute.Qualifier::asString)
        .collect(Collectors.joining("."));
  }
}
