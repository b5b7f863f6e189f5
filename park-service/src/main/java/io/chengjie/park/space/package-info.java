/** What is claimed as a whole, units and parcels alike: who claims it when, and who did. */
@NullMarked
package io.chengjie.park.space;

import org.jspecify.annotations.NullMarked;
