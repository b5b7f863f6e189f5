/** Demonstration zones and designations of regions and parks (示范区与授牌认定). */
@NullMarked
package io.chengjie.gateway.regions;

import org.jspecify.annotations.NullMarked;
