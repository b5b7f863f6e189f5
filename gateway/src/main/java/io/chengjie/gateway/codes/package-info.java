/** National code lists (代码表). */
@NullMarked
package io.chengjie.gateway.codes;

import org.jspecify.annotations.NullMarked;
