package io.chengjie.gateway.json;

/** Which texts may pass into the platform. */
public final class Texts {
  private Texts() {}

  /** No U+0000, no half of a surrogate pair. */
  public static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
