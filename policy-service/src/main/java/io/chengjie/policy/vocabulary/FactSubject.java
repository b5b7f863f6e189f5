package io.chengjie.policy.vocabulary;

/** Whom facts of a key are about. */
public enum FactSubject {
  ENTERPRISE,
  PROJECT
}
