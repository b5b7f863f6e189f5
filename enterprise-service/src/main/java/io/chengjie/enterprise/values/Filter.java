package io.chengjie.enterprise.values;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Conditions of a list, joined by AND, with their parameters. Texts are constants; values are
 * always bound.
 */
public final class Filter {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /** A condition on one named parameter. */
  public Filter and(String condition, String parameter, Object value) {
    conditions.add(condition);
    parameters.put(parameter, value);
    return this;
  }

  /** A further parameter of the condition before. */
  public Filter with(String parameter, Object value) {
    parameters.put(parameter, value);
    return this;
  }

  /** As {@link #and}, when the text is not empty. */
  public Filter andUnlessEmpty(String condition, String parameter, String value) {
    return value.isEmpty() ? this : and(condition, parameter, value);
  }

  /** Names the list for its page tokens: the same conditions and values give the same text. */
  public String fingerprint(String list, String order) {
    return list + " " + order + " " + conditions + " " + parameters;
  }

  /** Rows of an entity's table. */
  @SuppressWarnings("unchecked") // the result class is given
  public <T> List<T> list(
      EntityManager entities, String table, String order, Class<T> entity, int limit) {
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    Query query =
        entities.createNativeQuery("SELECT * FROM " + table + where + " ORDER BY " + order, entity);
    parameters.forEach(query::setParameter);
    return query.setMaxResults(limit).getResultList();
  }

  /** A LIKE pattern for texts that contain this one. */
  public static String containing(String text) {
    return "%" + escaped(text) + "%";
  }

  /** A LIKE pattern for texts that begin with this one. */
  public static String startingWith(String text) {
    return escaped(text) + "%";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
