/**
 * How a "no" travels: typed reasons inside, one {@code google.rpc.Status} outside, nothing internal
 * in it.
 */
@NullMarked
package io.chengjie.chassis.errors;

import org.jspecify.annotations.NullMarked;
