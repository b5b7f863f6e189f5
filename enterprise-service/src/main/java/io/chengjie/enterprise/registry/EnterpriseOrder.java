package io.chengjie.enterprise.registry;

import io.chengjie.enterprise.values.Filter;
import java.time.Instant;
import java.util.List;

/** The orders in which enterprises are listed; each has an index. */
enum EnterpriseOrder {
  NEWEST_FIRST("create_time DESC, id DESC", "(create_time, id) < (:key, :id)"),
  OLDEST_FIRST("create_time, id", "(create_time, id) > (:key, :id)"),
  BY_NAME("name_zh, id", "(name_zh, id) > (:key, :id)");

  private final String sql;
  private final String after;

  EnterpriseOrder(String sql, String after) {
    this.sql = sql;
    this.after = after;
  }

  /** The contract allows no other texts. */
  static EnterpriseOrder of(String orderBy) {
    return switch (orderBy) {
      case "createTime" -> OLDEST_FIRST;
      case "nameZh" -> BY_NAME;
      default -> NEWEST_FIRST;
    };
  }

  String sql() {
    return sql;
  }

  /** Continues behind the last row of the page before. */
  void after(Filter filter, List<String> keyset) {
    if (!keyset.isEmpty()) {
      String key = keyset.getFirst();
      filter
          .and(after, "key", this == BY_NAME ? key : Instant.parse(key))
          .with("id", keyset.get(1));
    }
  }

  List<String> keyset(RegisteredEnterprise last) {
    return List.of(this == BY_NAME ? last.nameZh : last.createTime.toString(), last.id);
  }
}
