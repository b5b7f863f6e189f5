package io.chengjie.chassis.events;

import org.jspecify.annotations.Nullable;

/**
 * An event and what was there before it.
 *
 * @param before payload of the event before it on the same thing and stream, protobuf JSON; null
 *     for the first
 */
public record Change(Event event, @Nullable String before) {}
