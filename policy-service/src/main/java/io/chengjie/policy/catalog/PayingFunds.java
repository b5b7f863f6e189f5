package io.chengjie.policy.catalog;

/** The funds that a version can name; kept by a feature that itself reads the catalogue. */
public interface PayingFunds {
  boolean exists(String fundId);
}
