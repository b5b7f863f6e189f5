package io.chengjie.park.pools;

import java.math.BigDecimal;

/**
 * A line of a hold that is about a pool.
 *
 * @param line position in the hold, from 0
 * @param quantity in the unit of the pool's kind, more than zero
 */
public record PoolLine(String holdId, int line, String poolId, BigDecimal quantity) {}
