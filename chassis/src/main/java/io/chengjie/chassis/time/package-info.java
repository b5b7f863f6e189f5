/** The clock and the zone of business days. */
@NullMarked
package io.chengjie.chassis.time;

import org.jspecify.annotations.NullMarked;
