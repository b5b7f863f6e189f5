package io.chengjie.park.space;

/**
 * A line of a hold that is about a space.
 *
 * @param line position in the hold, from 0
 */
public record SpaceLine(String holdId, int line, String spaceId, SpaceKind kind) {}
