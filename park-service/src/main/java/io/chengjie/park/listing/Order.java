package io.chengjie.park.listing;

/** Direction of a list; ids sort by the time they were made. */
public enum Order {
  OLDEST_FIRST("r.id > :afterId", "order by r.id"),
  NEWEST_FIRST("r.id < :afterId", "order by r.id desc");

  private final String after;
  private final String clause;

  Order(String after, String clause) {
    this.after = after;
    this.clause = clause;
  }

  String after() {
    return after;
  }

  String clause() {
    return clause;
  }
}
