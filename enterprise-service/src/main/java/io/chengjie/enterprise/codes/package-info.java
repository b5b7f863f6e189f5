/** National code lists (GB/T 4754, GB/T 2260) as dated, versioned data. */
@NullMarked
package io.chengjie.enterprise.codes;

import org.jspecify.annotations.NullMarked;
