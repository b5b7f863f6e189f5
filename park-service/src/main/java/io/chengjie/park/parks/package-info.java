/** Industrial parks and their zones, with the industries that a zone takes. */
@NullMarked
package io.chengjie.park.parks;

import org.jspecify.annotations.NullMarked;
