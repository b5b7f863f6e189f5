/**
 * Holds on capacity over several lines, all or nothing, and the reservations that signings make of
 * them. What becomes of those is told by the allocations.
 */
@NullMarked
package io.chengjie.park.claims;

import org.jspecify.annotations.NullMarked;
