package io.chengjie.policy.catalog;

import java.util.Optional;

/**
 * What an award needs to know of the version that grants it.
 *
 * @param published whether awards may be based on it
 * @param fundId fund that pays it
 */
public record VersionHead(String id, boolean published, Optional<String> fundId) {}
