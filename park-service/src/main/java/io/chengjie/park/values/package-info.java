/** Values and small rules that every feature uses: dates, money, tags, unique codes. */
@NullMarked
package io.chengjie.park.values;

import org.jspecify.annotations.NullMarked;
