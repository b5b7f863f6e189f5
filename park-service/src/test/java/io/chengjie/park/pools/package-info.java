@NullMarked
package io.chengjie.park.pools;

import org.jspecify.annotations.NullMarked;
