package io.chengjie.park.regions;

import io.chengjie.park.listing.Conditions;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps a list to the regions of its caller. */
public final class RegionConditions {
  private RegionConditions() {}

  /** Prefixes of the codes in scope, in order; a part of the list's fingerprint. */
  public static List<String> prefixes(Collection<String> regionCodes) {
    return regionCodes.stream().map(RegionPrefix::of).sorted().toList();
  }

  /** Rows whose {@code regionCode} begins with one of the prefixes; none without prefixes. */
  public static Conditions where(Conditions conditions, List<String> prefixes) {
    String any =
        prefixes.stream()
            .map(prefix -> "r.regionCode like :region" + prefix)
            .collect(Collectors.joining(" or "));
    conditions.and(prefixes.isEmpty() ? "1 = 0" : "(" + any + ")");
    prefixes.forEach(prefix -> conditions.with("region" + prefix, prefix + "%"));
    return conditions;
  }
}
