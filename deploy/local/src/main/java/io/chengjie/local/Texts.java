package io.chengjie.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Texts and data files that lie beside the classes. */
public final class Texts {
  private Texts() {}

  /** The text of the file, by its path below {@code src/main/resources}. */
  public static String load(String path) {
    try (InputStream in = Texts.class.getResourceAsStream("/" + path)) {
      if (in == null) {
        throw new IllegalStateException("There is no resource " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read the resource " + path, e);
    }
  }
}
