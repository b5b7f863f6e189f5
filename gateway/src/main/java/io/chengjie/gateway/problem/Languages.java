package io.chengjie.gateway.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** Chinese or English, as Accept-Language prefers; Chinese where it does not say. */
public enum Languages {
  ZH("zh-CN"),
  EN("en");

  private final String tag;

  Languages(String tag) {
    this.tag = tag;
  }

  public String tag() {
    return tag;
  }

  /** The first range that we speak, by weight; a malformed header says nothing. */
  public static Languages of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.length() > 1000) {
      return ZH;
    }
    try {
      List<LanguageRange> ranges = LanguageRange.parse(acceptLanguage);
      for (LanguageRange range : ranges) {
        String language = Locale.forLanguageTag(range.getRange()).getLanguage();
        if (range.getWeight() > 0 && language.equals("en")) {
          return EN;
        }
        if (range.getWeight() > 0 && (language.equals("zh") || range.getRange().equals("*"))) {
          return ZH;
        }
      }
    } catch (IllegalArgumentException malformed) {
      return ZH;
    }
    return ZH;
  }
}
