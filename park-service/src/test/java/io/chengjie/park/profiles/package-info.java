@NullMarked
package io.chengjie.park.profiles;

import org.jspecify.annotations.NullMarked;
