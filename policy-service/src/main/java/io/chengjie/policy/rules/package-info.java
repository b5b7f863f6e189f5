/**
 * Conditions in CEL over the fact catalogue, with exact decimals and three truth values. Plain
 * Java, no framework.
 *
 * <p>A condition is compiled once; compiled conditions are immutable and shared between threads.
 */
@NullMarked
package io.chengjie.policy.rules;

import org.jspecify.annotations.NullMarked;
