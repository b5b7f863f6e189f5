package io.chengjie.chassis.events;

import java.util.Comparator;

/**
 * A position in the log. Events are ordered by writing transaction, then id.
 *
 * @param xid number of the writing transaction
 * @param id number of the event
 */
public record Cursor(long xid, long id) implements Comparable<Cursor> {
  /** Before the first event. */
  public static final Cursor START = new Cursor(0, 0);

  private static final Comparator<Cursor> ORDER =
      Comparator.comparingLong(Cursor::xid).thenComparingLong(Cursor::id);

  @Override
  public int compareTo(Cursor other) {
    return ORDER.compare(this, other);
  }
}
