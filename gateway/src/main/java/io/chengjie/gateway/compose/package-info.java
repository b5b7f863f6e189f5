/** Answers that are built from several services. */
@NullMarked
package io.chengjie.gateway.compose;

import org.jspecify.annotations.NullMarked;
