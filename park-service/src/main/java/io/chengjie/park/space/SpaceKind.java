package io.chengjie.park.space;

/** What a space is. */
public enum SpaceKind {
  /** A unit of a building. */
  UNIT,
  /** A parcel of land. */
  PARCEL
}
