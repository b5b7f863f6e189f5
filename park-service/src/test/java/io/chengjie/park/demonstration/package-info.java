@NullMarked
package io.chengjie.park.demonstration;

import org.jspecify.annotations.NullMarked;
