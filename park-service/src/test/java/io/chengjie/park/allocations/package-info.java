@NullMarked
package io.chengjie.park.allocations;

import org.jspecify.annotations.NullMarked;
