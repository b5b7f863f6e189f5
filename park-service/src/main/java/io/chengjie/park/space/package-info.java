/**
 * What is claimed as a whole, units and parcels alike: who claims it when, and who did; for whom it
 * is set aside, whether it is on the market, and for how much at least.
 */
@NullMarked
package io.chengjie.park.space;

import org.jspecify.annotations.NullMarked;
