/**
 * Holds on capacity over several lines, all or nothing, and the reservations that signings make of
 * them.
 */
@NullMarked
package io.chengjie.park.claims;

import org.jspecify.annotations.NullMarked;
