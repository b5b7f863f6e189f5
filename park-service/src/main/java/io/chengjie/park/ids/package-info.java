/** Ids of everything that the service records. */
@NullMarked
package io.chengjie.park.ids;

import org.jspecify.annotations.NullMarked;
