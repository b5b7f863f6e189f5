/** Ids of what the services record. */
@NullMarked
package io.chengjie.chassis.ids;

import org.jspecify.annotations.NullMarked;
