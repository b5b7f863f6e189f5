/**
 * Industrial parks and their zones: hierarchy, life cycle, and the industries that a zone takes.
 */
@NullMarked
package io.chengjie.park.parks;

import org.jspecify.annotations.NullMarked;
