package io.chengjie.enterprise.codes;

import java.time.LocalDate;

/**
 * One version of a list as it comes with the program. A newer version of a list is a further
 * source, never a change of one that was published.
 *
 * @param resource CSV with the columns code, level, parent, name_zh
 * @param sections true when the codes below the first level get the letter of their section in
 *     front, as the platform writes industries
 */
record CodeListSource(
    String id,
    String version,
    LocalDate effectiveFrom,
    String titleZh,
    String titleEn,
    String standard,
    String resource,
    boolean sections) {
  /** GB/T 4754-2017 as first published. */
  static final CodeListSource INDUSTRIES =
      new CodeListSource(
          CodeTables.INDUSTRIES,
          "2017-10-01",
          LocalDate.of(2017, 10, 1),
          "国民经济行业分类",
          "Industrial classification for national economic activities",
          "GB/T 4754-2017",
          "codes/industry_codes_gbt4754_2017.csv",
          true);

  /** The statistics bureau's list of 2023-06-30, in the form of GB/T 2260. */
  static final CodeListSource DIVISIONS =
      new CodeListSource(
          CodeTables.DIVISIONS,
          "2023-06-30",
          LocalDate.of(2023, 6, 30),
          "中华人民共和国行政区划代码",
          "Administrative divisions of the People's Republic of China",
          "GB/T 2260",
          "codes/divisions_gbt2260.csv",
          false);
}
