package io.chengjie.park.space;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a space beside its site.
 *
 * @param origin null when unknown
 * @param retiredAt when it was split or merged into others; null while it is current
 * @param predecessors ids of what it was split or merged from, sorted
 * @param successors ids of what it was split or merged into, sorted
 */
public record SpaceDetail(
    @Nullable Origin origin,
    @Nullable Instant retiredAt,
    List<String> predecessors,
    List<String> successors) {}
