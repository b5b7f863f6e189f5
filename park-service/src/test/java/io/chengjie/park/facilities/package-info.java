@NullMarked
package io.chengjie.park.facilities;

import org.jspecify.annotations.NullMarked;
