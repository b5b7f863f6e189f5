/** Tests of the chassis as a whole. */
@NullMarked
package io.chengjie.chassis;

import org.jspecify.annotations.NullMarked;
