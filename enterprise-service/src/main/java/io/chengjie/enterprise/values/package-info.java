/** Small values that all features use: amounts of money, ids, civil dates, partial updates. */
@NullMarked
package io.chengjie.enterprise.values;

import org.jspecify.annotations.NullMarked;
