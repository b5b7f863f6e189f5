/** Administrative divisions, GB/T 2260. */
@NullMarked
package io.chengjie.park.regions;

import org.jspecify.annotations.NullMarked;
