/**
 * Capacity as a whole: reports, vacancies, plans to be drawn, and what becomes free soon. Reads
 * only; the database counts.
 */
@NullMarked
package io.chengjie.park.views;

import org.jspecify.annotations.NullMarked;
