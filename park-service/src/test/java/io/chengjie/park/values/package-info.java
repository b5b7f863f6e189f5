@NullMarked
package io.chengjie.park.values;

import org.jspecify.annotations.NullMarked;
