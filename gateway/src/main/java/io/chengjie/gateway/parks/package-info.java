/** Parks, zones, buildings, units and utility pools (园区与厂房). */
@NullMarked
package io.chengjie.gateway.parks;

import org.jspecify.annotations.NullMarked;
