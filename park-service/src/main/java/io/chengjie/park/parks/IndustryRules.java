package io.chengjie.park.parks;

import java.util.List;
import java.util.Optional;

/**
 * Which industries a zone takes. Codes of GB/T 4754-2017 are hierarchical: C39 covers C3974, C
 * covers both.
 *
 * @param allowed empty means all that are not forbidden
 * @param forbidden stronger than what is allowed
 */
public record IndustryRules(List<String> allowed, List<String> forbidden) {
  public IndustryRules {
    allowed = List.copyOf(allowed);
    forbidden = List.copyOf(forbidden);
  }

  /**
   * The rule that keeps the industry out, in words for people and machines; empty when it may
   * settle.
   */
  public Optional<String> refusal(String industryCode) {
    Optional<String> ban = forbidden.stream().filter(industryCode::startsWith).findFirst();
    if (ban.isPresent()) {
      return ban.map(code -> "forbidden: " + code);
    }
    boolean open = allowed.isEmpty() || allowed.stream().anyMatch(industryCode::startsWith);
    return open ? Optional.empty() : Optional.of("allowed: " + String.join(", ", allowed));
  }
}
