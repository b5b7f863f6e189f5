/**
 * What must be true of a project before it may claim space: the zone takes its industry, the unit
 * or the land is ready.
 */
@NullMarked
package io.chengjie.park.admission;

import org.jspecify.annotations.NullMarked;
