/**
 * Measurements that anyone can repeat with {@code ./run benchmark}. What counts is the ratio of two
 * figures taken in turns in the same run, not the figures, which belong to the machine.
 */
@NullMarked
package io.chengjie.park.benchmark;

import org.jspecify.annotations.NullMarked;
