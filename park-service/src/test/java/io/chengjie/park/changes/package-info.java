@NullMarked
package io.chengjie.park.changes;

import org.jspecify.annotations.NullMarked;
