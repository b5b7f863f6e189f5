package io.chengjie.enterprise.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The rows of a list as they come with the program. */
final class CodeListFile {
  /** One row; the parent is null at the top. */
  record Row(String code, int level, @Nullable String parent, String nameZh) {}

  private CodeListFile() {}

  static List<Row> read(CodeListSource source) {
    List<Row> rows;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open(source), StandardCharsets.UTF_8))) {
      rows = lines.lines().skip(1).map(CodeListFile::row).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return source.sections() ? withSections(rows) : rows;
  }

  static int checksum(CodeListSource source) {
    try (InputStream in = open(source)) {
      CRC32 crc = new CRC32();
      crc.update(in.readAllBytes());
      return (int) crc.getValue();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static InputStream open(CodeListSource source) {
    return Objects.requireNonNull(
        CodeListFile.class.getClassLoader().getResourceAsStream(source.resource()),
        source.resource());
  }

  /** None of the lists has quotes; a name with a comma would be the last column. */
  private static Row row(String line) {
    String[] columns = line.split(",", 4);
    return new Row(
        columns[0],
        Integer.parseInt(columns[1]),
        columns[2].isEmpty() ? null : columns[2],
        columns[3]);
  }

  /** The letter stands only in the parent of a division (39 → C); groups and classes inherit it. */
  private static List<Row> withSections(List<Row> rows) {
    Map<String, String> letters = new HashMap<>();
    for (Row row : rows) {
      String parent = row.parent();
      if (row.level() == 2 && parent != null) {
        letters.put(row.code(), parent);
      }
    }
    return rows.stream().map(row -> withSection(row, letters)).toList();
  }

  private static Row withSection(Row row, Map<String, String> letters) {
    String parent = row.parent();
    if (row.level() == 1 || parent == null) {
      return row;
    }
    String letter =
        Objects.requireNonNull(letters.get(row.code().substring(0, 2)), "no section for " + row);
    return new Row(
        letter + row.code(),
        row.level(),
        row.level() == 2 ? letter : letter + parent,
        row.nameZh());
  }
}
