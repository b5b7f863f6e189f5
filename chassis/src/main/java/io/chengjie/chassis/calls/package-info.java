/**
 * How calls enter and leave a service: event loop, deadline, draining, message shape, forwarding.
 */
@NullMarked
package io.chengjie.chassis.calls;

import org.jspecify.annotations.NullMarked;
