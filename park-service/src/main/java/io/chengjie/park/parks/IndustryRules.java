package io.chengjie.park.parks;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which industries a zone takes. Codes of GB/T 4754-2017 are hierarchical: C39 covers C3974, C
 * covers both.
 *
 * @param allowed empty means all that are not forbidden
 * @param forbidden stronger than what is allowed
 * @param sourcesOfBans document that forbids, by forbidden code, where it is known
 */
public record IndustryRules(
    List<String> allowed, List<String> forbidden, Map<String, String> sourcesOfBans) {
  public IndustryRules {
    allowed = List.copyOf(allowed);
    forbidden = List.copyOf(forbidden);
    sourcesOfBans = Map.copyOf(sourcesOfBans);
  }

  /** Rules of unknown source. */
  public IndustryRules(List<String> allowed, List<String> forbidden) {
    this(allowed, forbidden, Map.of());
  }

  /**
   * The rule that keeps the industry out, in words for people and machines; empty when it may
   * settle.
   */
  public Optional<String> refusal(String industryCode) {
    Optional<String> ban = forbidden.stream().filter(industryCode::startsWith).findFirst();
    if (ban.isPresent()) {
      return ban.map(this::inWords);
    }
    boolean open = allowed.isEmpty() || allowed.stream().anyMatch(industryCode::startsWith);
    return open ? Optional.empty() : Optional.of("allowed: " + String.join(", ", allowed));
  }

  private String inWords(String bannedCode) {
    String source = sourcesOfBans.get(bannedCode);
    return "forbidden: " + bannedCode + (source == null ? "" : " (" + source + ")");
  }
}
