package io.chengjie.park.space;

/**
 * What a claim is at one time; the later constants hide the earlier ones where states are shown.
 */
public enum Phase {
  /** Set aside for a named project (预留); blocks all others, and runs out. */
  EARMARKED,
  /** Held for a negotiation; runs out. */
  HELD,
  /** Owned by a signing or a signed project. */
  RESERVED,
  /** Under contract. */
  ALLOCATED,
  /** Handed over. */
  OCCUPIED,
  /** Being put in order after use. */
  MAINTENANCE,
  /** Taken off the market. */
  WITHDRAWN
}
