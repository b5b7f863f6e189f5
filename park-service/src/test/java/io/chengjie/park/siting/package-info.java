@NullMarked
package io.chengjie.park.siting;

import org.jspecify.annotations.NullMarked;
