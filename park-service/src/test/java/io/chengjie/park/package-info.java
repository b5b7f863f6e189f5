@NullMarked
package io.chengjie.park;

import org.jspecify.annotations.NullMarked;
