@NullMarked
package io.chengjie.park.land;

import org.jspecify.annotations.NullMarked;
