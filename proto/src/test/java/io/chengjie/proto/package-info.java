/** Gates of the contract. */
@NullMarked
package io.chengjie.proto;

import org.jspecify.annotations.NullMarked;
