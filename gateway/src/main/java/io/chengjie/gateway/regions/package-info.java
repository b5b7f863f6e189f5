/** Demonstration zones, profiles of regions, and designations (示范区、区情、授牌认定). */
@NullMarked
package io.chengjie.gateway.regions;

import org.jspecify.annotations.NullMarked;
