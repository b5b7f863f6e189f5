/** Keyset pages: the size rule and tokens bound to their list. */
@NullMarked
package io.chengjie.chassis.paging;

import org.jspecify.annotations.NullMarked;
