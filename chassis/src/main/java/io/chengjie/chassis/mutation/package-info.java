/**
 * The one place that opens write transactions: request id, fingerprint, effect and answer together.
 */
@NullMarked
package io.chengjie.chassis.mutation;

import org.jspecify.annotations.NullMarked;
