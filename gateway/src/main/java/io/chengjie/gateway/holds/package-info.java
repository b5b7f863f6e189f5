/** Holds on capacity (保留). */
@NullMarked
package io.chengjie.gateway.holds;

import org.jspecify.annotations.NullMarked;
