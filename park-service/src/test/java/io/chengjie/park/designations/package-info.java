@NullMarked
package io.chengjie.park.designations;

import org.jspecify.annotations.NullMarked;
