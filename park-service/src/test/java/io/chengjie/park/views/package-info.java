@NullMarked
package io.chengjie.park.views;

import org.jspecify.annotations.NullMarked;
