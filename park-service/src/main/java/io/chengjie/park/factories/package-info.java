/**
 * Standard factory buildings and their units: what they are like and how they lie, how they are
 * split, merged and made ready, and which of them one park project joins. Who claims them is told
 * by {@code space}.
 */
@NullMarked
package io.chengjie.park.factories;

import org.jspecify.annotations.NullMarked;
