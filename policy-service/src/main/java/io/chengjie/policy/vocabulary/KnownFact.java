package io.chengjie.policy.vocabulary;

/**
 * A fact that is known.
 *
 * @param id of the delivered fact; empty for one that the asker states
 */
public record KnownFact(String key, FactValue value, String id) {}
