package io.chengjie.park.space;

/** Whether a space is new. */
public enum OriginKind {
  /** New land or a new building. */
  GREENFIELD,
  /** An idle asset, taken back or bought (盘活存量). */
  BROWNFIELD
}
