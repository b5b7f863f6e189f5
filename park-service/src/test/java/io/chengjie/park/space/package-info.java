@NullMarked
package io.chengjie.park.space;

import org.jspecify.annotations.NullMarked;
