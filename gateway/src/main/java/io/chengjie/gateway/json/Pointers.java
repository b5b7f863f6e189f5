package io.chengjie.gateway.json;

/** Paths in a message as JSON Pointers (RFC 6901). */
public final class Pointers {
  private Pointers() {}

  /**
   * {@code lines[0].unitId} becomes {@code /lines/0/unitId}; the empty path is the whole document.
   */
  public static String of(String path) {
    if (path.isEmpty()) {
      return "";
    }
    StringBuilder pointer = new StringBuilder("/");
    boolean inKey = false;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '[') {
        inKey = true;
        pointer.append('/');
      } else if (c == ']' && inKey) {
        inKey = false;
      } else if (c == '.' && !inKey) {
        pointer.append('/');
      } else if (c == '~') {
        pointer.append("~0");
      } else if (c == '/') {
        pointer.append("~1");
      } else {
        pointer.append(c);
      }
    }
    return pointer.toString();
  }
}
