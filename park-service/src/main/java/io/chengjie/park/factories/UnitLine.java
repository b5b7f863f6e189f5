package io.chengjie.park.factories;

/**
 * A line of a hold that is about a unit.
 *
 * @param line position in the hold, from 0
 */
public record UnitLine(String holdId, int line, String unitId) {}
