/** Lists page by page, each page continuing after the last key of the one before. */
@NullMarked
package io.chengjie.park.listing;

import org.jspecify.annotations.NullMarked;
