/**
 * Standard factory buildings and their units: what they are like, and who claims which unit when.
 */
@NullMarked
package io.chengjie.park.factories;

import org.jspecify.annotations.NullMarked;
