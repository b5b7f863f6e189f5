package io.chengjie.park.listing;

/**
 * The page that a caller asks for.
 *
 * @param size rows wanted; 0 means the default
 * @param token empty for the first page
 * @param order of the list
 * @param fingerprint names the list with its filter; equal for all its pages
 */
public record PageRequest(int size, String token, Order order, String fingerprint) {

  /** The list in the order of its ids, with its filter values. */
  public static PageRequest oldestFirst(int size, String token, String list, String... filter) {
    return new PageRequest(size, token, Order.OLDEST_FIRST, fingerprint(list, filter));
  }

  /** The list with the newest first. */
  public static PageRequest newestFirst(int size, String token, String list, String... filter) {
    return new PageRequest(size, token, Order.NEWEST_FIRST, fingerprint(list, filter));
  }

  private static String fingerprint(String list, String... filter) {
    return list + "\n" + String.join("\n", filter);
  }
}
