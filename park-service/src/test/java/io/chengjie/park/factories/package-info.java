@NullMarked
package io.chengjie.park.factories;

import org.jspecify.annotations.NullMarked;
