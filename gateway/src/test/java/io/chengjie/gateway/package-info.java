/** The gateway against services that answer from memory. */
@NullMarked
package io.chengjie.gateway;

import org.jspecify.annotations.NullMarked;
