@NullMarked
package io.chengjie.park.admission;

import org.jspecify.annotations.NullMarked;
