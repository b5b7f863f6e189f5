/** Small values that all features use: amounts of money, ids, civil dates. */
@NullMarked
package io.chengjie.enterprise.values;

import org.jspecify.annotations.NullMarked;
