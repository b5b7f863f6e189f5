/** Contracts on reserved capacity, from the hand-over to the end of use (配置). */
@NullMarked
package io.chengjie.gateway.allocations;

import org.jspecify.annotations.NullMarked;
