@NullMarked
package io.chengjie.park.claims;

import org.jspecify.annotations.NullMarked;
