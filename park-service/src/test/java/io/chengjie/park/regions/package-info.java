@NullMarked
package io.chengjie.park.regions;

import org.jspecify.annotations.NullMarked;
