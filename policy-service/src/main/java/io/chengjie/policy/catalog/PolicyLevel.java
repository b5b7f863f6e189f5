package io.chengjie.policy.catalog;

/** Level of the issuer. */
enum PolicyLevel {
  NATIONAL,
  PROVINCIAL,
  PREFECTURE,
  COUNTY
}
