/**
 * Site selection: which zones meet a need, by their units or by their parcels, and what stands in
 * the way elsewhere.
 */
@NullMarked
package io.chengjie.park.siting;

import org.jspecify.annotations.NullMarked;
