package io.chengjie.policy.vocabulary;

/** Type of a fact's value. */
public enum FactType {
  BOOLEAN,
  DECIMAL,
  TEXT,
  DATE
}
