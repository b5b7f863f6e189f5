package io.chengjie.policy.rules;

import io.chengjie.policy.vocabulary.KnownFact;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One expression with its value, the facts it read, and its parts.
 *
 * @param missing keys of the facts that keep it from being decided; empty when it is decided
 */
public record Proof(
    String expression,
    Truth value,
    List<Read> reads,
    List<Proof> parts,
    SortedSet<String> missing) {

  /** A fact that was read; no fact when it is missing. */
  public record Read(String key, Optional<KnownFact> fact) {}

  public Proof {
    reads = List.copyOf(reads);
    parts = List.copyOf(parts);
  }

  /** What is missing in the undecided ones. */
  public static SortedSet<String> missing(Collection<Proof> proofs) {
    SortedSet<String> missing = new TreeSet<>();
    proofs.forEach(proof -> missing.addAll(proof.missing()));
    return missing;
  }
}
