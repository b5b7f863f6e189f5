/** Utility pools: power, water, treatment, beds. How much there is, and who claims how much. */
@NullMarked
package io.chengjie.park.pools;

import org.jspecify.annotations.NullMarked;
