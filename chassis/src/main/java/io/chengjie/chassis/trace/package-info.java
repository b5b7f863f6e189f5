/** The W3C trace context of the current call. */
@NullMarked
package io.chengjie.chassis.trace;

import org.jspecify.annotations.NullMarked;
