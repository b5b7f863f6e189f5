@NullMarked
package io.chengjie.park.parks;

import org.jspecify.annotations.NullMarked;
