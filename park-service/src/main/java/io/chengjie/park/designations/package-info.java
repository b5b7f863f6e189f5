/** Names that a higher body gives to a park or a region for a time. */
@NullMarked
package io.chengjie.park.designations;

import org.jspecify.annotations.NullMarked;
