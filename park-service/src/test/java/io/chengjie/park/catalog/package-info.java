@NullMarked
package io.chengjie.park.catalog;

import org.jspecify.annotations.NullMarked;
