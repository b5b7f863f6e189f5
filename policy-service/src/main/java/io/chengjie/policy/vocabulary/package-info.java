/**
 * Fact catalogue: which facts exist, of which type, about whom; and the values that facts have.
 *
 * <p>A fact that is absent is unknown: never false, never zero.
 */
@NullMarked
package io.chengjie.policy.vocabulary;

import org.jspecify.annotations.NullMarked;
