/**
 * What a park has beside its space: infrastructure works with their money, and services on site.
 */
@NullMarked
package io.chengjie.park.facilities;

import org.jspecify.annotations.NullMarked;
