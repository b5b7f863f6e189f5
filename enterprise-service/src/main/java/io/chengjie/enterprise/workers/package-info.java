/** Work that no call starts: every replica does it, the database shares it out. */
@NullMarked
package io.chengjie.enterprise.workers;

import org.jspecify.annotations.NullMarked;
