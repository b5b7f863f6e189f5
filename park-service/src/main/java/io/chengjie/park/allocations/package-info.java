/**
 * What becomes of reservations: the contract, the hand-over signed by both sides, the use, and its
 * end.
 */
@NullMarked
package io.chengjie.park.allocations;

import org.jspecify.annotations.NullMarked;
