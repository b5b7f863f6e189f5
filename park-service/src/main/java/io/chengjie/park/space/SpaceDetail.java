package io.chengjie.park.space;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a space beside its site.
 *
 * @param origin null when unknown
 */
public record SpaceDetail(@Nullable Origin origin, Lineage.Kin kin) {}
