/**
 * Demonstration zones for industrial transfer, and which regions belong to them from when to when.
 */
@NullMarked
package io.chengjie.park.demonstration;

import org.jspecify.annotations.NullMarked;
