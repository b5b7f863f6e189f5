/** Policies and their versions: drafted, published by another person, then immutable. */
@NullMarked
package io.chengjie.policy.catalog;

import org.jspecify.annotations.NullMarked;
