/** Land bank: parcels and how long ready land lasts (土地储备). */
@NullMarked
package io.chengjie.gateway.land;

import org.jspecify.annotations.NullMarked;
