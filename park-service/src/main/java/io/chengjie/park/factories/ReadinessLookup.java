package io.chengjie.park.factories;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What other features ask about the readiness of units. Joins the current transaction. */
@ApplicationScoped
public class ReadinessLookup {
  /**
   * An item that is not done.
   *
   * @param code in the template
   */
  public record OpenItem(String code, String nameZh, String nameEn) {}

  private final Readiness readiness;

  ReadinessLookup(Readiness readiness) {
    this.readiness = readiness;
  }

  /**
   * Open items by unit id, in the order of the template; a unit that is ready has an empty list.
   *
   * @param unitIds of units that exist
   * @param day whose template counts
   */
  public Map<String, List<OpenItem>> openItems(Collection<String> unitIds, LocalDate day) {
    Map<String, List<OpenItem>> open = new TreeMap<>();
    if (unitIds.isEmpty()) {
      return open;
    }
    readiness
        .of(unitIds, day)
        .forEach(
            (id, list) ->
                open.put(
                    id,
                    list.getItemsList().stream()
                        .filter(Readiness::isOpen)
                        .map(
                            item ->
                                new OpenItem(item.getCode(), item.getNameZh(), item.getNameEn()))
                        .toList()));
    return open;
  }
}
