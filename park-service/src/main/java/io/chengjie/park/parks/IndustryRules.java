package io.chengjie.park.parks;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which industries a zone takes. Codes of GB/T 4754-2017 are hierarchical: C39 covers C3974, C
 * covers both.
 *
 * @param allowed empty means all that are not forbidden
 * @param forbidden stronger than what is allowed
 * @param sourcesOfPermits document that allows, by allowed code, where it is known
 * @param sourcesOfBans document that forbids, by forbidden code, where it is known
 */
public record IndustryRules(
    List<String> allowed,
    List<String> forbidden,
    Map<String, String> sourcesOfPermits,
    Map<String, String> sourcesOfBans) {
  public IndustryRules {
    allowed = List.copyOf(allowed);
    forbidden = List.copyOf(forbidden);
    sourcesOfPermits = Map.copyOf(sourcesOfPermits);
    sourcesOfBans = Map.copyOf(sourcesOfBans);
  }

  /** Bans of known source, permits of unknown. */
  public IndustryRules(
      List<String> allowed, List<String> forbidden, Map<String, String> sourcesOfBans) {
    this(allowed, forbidden, Map.of(), sourcesOfBans);
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

  /** The documents that keep the industry out, where they are known; empty when it may settle. */
  public Optional<String> sourceOfRefusal(String industryCode) {
    if (refusal(industryCode).isEmpty()) {
      return Optional.empty();
    }
    Optional<String> ban = forbidden.stream().filter(industryCode::startsWith).findFirst();
    if (ban.isPresent()) {
      return ban.map(sourcesOfBans::get);
    }
    return Optional.of(
            allowed.stream()
                .map(sourcesOfPermits::get)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("、")))
        .filter(sources -> !sources.isEmpty());
  }

  private String inWords(String bannedCode) {
    String source = sourcesOfBans.get(bannedCode);
    return "forbidden: " + bannedCode + (source == null ? "" : " (" + source + ")");
  }
}
