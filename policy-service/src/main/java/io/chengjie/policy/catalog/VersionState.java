package io.chengjie.policy.catalog;

/** A draft may be published; what is published is final. */
enum VersionState {
  DRAFT,
  PUBLISHED
}
