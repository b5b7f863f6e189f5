package io.chengjie.park.history;

import io.chengjie.park.history.Ask.Line;
import io.chengjie.park.history.Ask.Use;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.UtilityPool;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The register as it would be if everybody waited for everybody else: plain, sequential, without a
 * database. It answers what the service must answer, and changes only step by step.
 */
final class Register {

  /**
   * What would be answered at a moment.
   *
   * @param changes whether the answer comes with an effect
   */
  record Prediction(Answer answer, boolean changes) {
    boolean isGranted() {
      return answer.isOk() && changes;
    }
  }

  /** A hold as last decided. */
  static final class Holding {
    final String id;
    final String project;
    final List<Line> lines;
    final Use use;
    final int days;
    Hold.State state = Hold.State.HELD;
    Instant expires;
    int renewals;
    String version;
    String reservation = "";

    Holding(String id, Ask.Place placed, Hold message) {
      this.id = id;
      this.project = placed.project();
      this.lines = placed.lines();
      this.use = placed.use();
      this.days = placed.days();
      this.expires = Answer.expiry(message);
      this.version = versionOf(message);
    }

    Hold.State stateAt(Instant now) {
      return state == Hold.State.HELD && !expires.isAfter(now) ? Hold.State.EXPIRED : state;
    }

    boolean claimsAt(Instant now) {
      Hold.State found = stateAt(now);
      return CLAIMING.contains(found);
    }

    String etagAt(Instant now) {
      return version + "-" + stateAt(now);
    }

    BigDecimal of(String pool) {
      return lines.stream()
          .filter(line -> line.subject().equals(pool))
          .map(Line::quantity)
          .findFirst()
          .orElse(BigDecimal.ZERO);
    }

    static String versionOf(Hold message) {
      String etag = message.getEtag();
      return etag.substring(0, etag.indexOf('-'));
    }
  }

  /** A reservation, or the tombstone of one. */
  record Reserving(String hold, String project, String state) {}

  private static final int RENEWALS_OF_A_COMMANDER = 2;

  /** The stronger ones later. */
  private static final List<Hold.State> CLAIMING =
      List.of(Hold.State.HELD, Hold.State.RESERVED, Hold.State.ALLOCATED);

  private final LocalDate today;
  private final Map<String, BigDecimal> capacities = new HashMap<>();
  private final Map<String, String> contentVersions = new HashMap<>();
  private final Map<String, Holding> holds = new HashMap<>();
  private final Map<String, Map<String, Holding>> claims = new HashMap<>();
  private final Map<String, Reserving> reservations = new HashMap<>();

  /**
   * @param pools as they are at the beginning
   */
  Register(LocalDate today, List<UtilityPool> pools) {
    this.today = today;
    pools.forEach(this::setCapacity);
  }

  Prediction predict(Ask ask, Instant now) {
    return switch (ask) {
      case Ask.Place place -> place(place, now);
      case Ask.Renew renew -> renew(renew, now);
      case Ask.Release release -> release(release, now);
      case Ask.Confirm confirm -> confirm(confirm, now);
      case Ask.Post post -> post(post);
      case Ask.Void take -> takeBack(take);
      case Ask.Allocate allocate -> allocate(allocate, now);
      case Ask.Cancel cancel -> cancel(cancel, now);
      case Ask.SetCapacity set -> setCapacity(set, now);
      case Ask.ReadHold read -> readHold(read, now);
      case Ask.ReadUnit read ->
          told(
              Map.of(
                  "state",
                  stateOf(read.unit(), now),
                  "nextClaimFrom",
                  nextClaimFrom(read.unit(), now)));
      case Ask.ReadPool read -> told(sums(read.pool(), now));
      case Ask.Tidy tidy -> told(Map.of());
    };
  }

  private Prediction place(Ask.Place place, Instant now) {
    for (Line line : place.lines()) {
      if (line.isUnit()
          && claimsOn(line.subject(), now).stream().anyMatch(h -> h.use.overlaps(place.use()))) {
        return refused("CAPACITY_CONFLICT", Map.of("unitId", line.subject()));
      }
    }
    for (Line line : place.lines()) {
      BigDecimal asked = line.quantity();
      if (asked != null && free(line.subject(), now).compareTo(asked) < 0) {
        return refused(
            "POOL_INSUFFICIENT",
            Map.of(
                "poolId", line.subject(),
                "asked", Answer.number(asked),
                "available", Answer.number(free(line.subject(), now))));
      }
    }
    return granted(Map.of("state", "HELD", "renewals", "0"));
  }

  private Prediction renew(Ask.Renew renew, Instant now) {
    Holding hold = holds.get(renew.hold());
    if (hold == null) {
      return refused("RESOURCE_NOT_FOUND", Map.of());
    }
    Hold.State state = hold.stateAt(now);
    if (state == Hold.State.EXPIRED) {
      return refused("HOLD_EXPIRED", Map.of("holdId", hold.id));
    }
    if (!hold.etagAt(now).equals(renew.etag())) {
      return refused("ETAG_MISMATCH", Map.of());
    }
    if (state != Hold.State.HELD) {
      return notAllowed(state);
    }
    if (hold.renewals >= RENEWALS_OF_A_COMMANDER) {
      return refused("RENEWAL_LIMIT", Map.of("renewals", String.valueOf(hold.renewals)));
    }
    return granted(Map.of("state", "HELD", "renewals", String.valueOf(hold.renewals + 1)));
  }

  private Prediction release(Ask.Release release, Instant now) {
    Holding hold = holds.get(release.hold());
    if (hold == null) {
      return refused("RESOURCE_NOT_FOUND", Map.of());
    }
    Hold.State state = hold.stateAt(now);
    if (state == Hold.State.RESERVED || state == Hold.State.ALLOCATED) {
      return notAllowed(state);
    }
    if (state != Hold.State.HELD) {
      return told(Map.of("state", state.name(), "etag", hold.etagAt(now)));
    }
    return hold.etagAt(now).equals(release.etag())
        ? granted(Map.of("state", "RELEASED"))
        : refused("ETAG_MISMATCH", Map.of());
  }

  private Prediction confirm(Ask.Confirm confirm, Instant now) {
    Reserving known = reservations.get(confirm.reservation());
    if (known != null) {
      if (known.state().equals("VOIDED")) {
        return refused("RESERVATION_VOIDED", Map.of("reservationId", confirm.reservation()));
      }
      return known.hold().equals(confirm.hold()) && known.project().equals(confirm.project())
          ? told(Map.of("state", known.state()))
          : refused("IDEMPOTENCY_KEY_REUSED", Map.of());
    }
    Holding hold = holds.get(confirm.hold());
    if (hold == null) {
      return refused("RESOURCE_NOT_FOUND", Map.of());
    }
    if (!hold.project.equals(confirm.project())) {
      return refused("HOLD_OF_OTHER_PROJECT", Map.of("holdId", hold.id));
    }
    Hold.State state = hold.stateAt(now);
    return switch (state) {
      case HELD -> granted(Map.of("state", "PENDING"));
      case EXPIRED -> refused("HOLD_EXPIRED", Map.of("holdId", hold.id));
      default -> notAllowed(state);
    };
  }

  private Prediction post(Ask.Post post) {
    Reserving known = reservations.get(post.reservation());
    if (known == null) {
      return refused("RESOURCE_NOT_FOUND", Map.of());
    }
    return switch (known.state()) {
      case "VOIDED" -> refused("RESERVATION_VOIDED", Map.of("reservationId", post.reservation()));
      case "POSTED" -> told(Map.of("state", "POSTED"));
      default -> granted(Map.of("state", "POSTED"));
    };
  }

  private Prediction takeBack(Ask.Void take) {
    Reserving known = reservations.get(take.reservation());
    return switch (known == null ? "" : known.state()) {
      case "POSTED" -> refused("RESERVATION_POSTED", Map.of("reservationId", take.reservation()));
      case "VOIDED" -> told(Map.of("state", "VOIDED"));
      default -> granted(Map.of("state", "VOIDED"));
    };
  }

  private Prediction allocate(Ask.Allocate allocate, Instant now) {
    Holding hold = holds.get(allocate.hold());
    if (hold == null) {
      return refused("RESOURCE_NOT_FOUND", Map.of());
    }
    Hold.State state = hold.stateAt(now);
    return switch (state) {
      case RESERVED ->
          isFinal(hold) ? granted(Map.of("state", "ALLOCATED")) : reservationNotPosted(hold);
      case EXPIRED -> refused("HOLD_EXPIRED", Map.of("holdId", hold.id));
      default -> notAllowed(state);
    };
  }

  private Prediction cancel(Ask.Cancel cancel, Instant now) {
    Holding hold = holds.get(cancel.hold());
    if (hold == null) {
      return refused("RESOURCE_NOT_FOUND", Map.of());
    }
    Hold.State state = hold.stateAt(now);
    if (state == Hold.State.ALLOCATED && cancel.contractVoidReference().isEmpty()) {
      return refused("CONTRACT_VOID_REFERENCE_REQUIRED", Map.of("holdId", hold.id));
    }
    if (state == Hold.State.CANCELLED) {
      return told(Map.of("state", "CANCELLED", "etag", hold.etagAt(now)));
    }
    if (state != Hold.State.RESERVED && state != Hold.State.ALLOCATED) {
      return notAllowed(state);
    }
    if (!isFinal(hold)) {
      return reservationNotPosted(hold);
    }
    return hold.etagAt(now).equals(cancel.etag())
        ? granted(Map.of("state", "CANCELLED"))
        : refused("ETAG_MISMATCH", Map.of());
  }

  private boolean isFinal(Holding hold) {
    return reservation(hold.reservation).state().equals("POSTED");
  }

  private static Prediction reservationNotPosted(Holding hold) {
    return refused("RESERVATION_NOT_POSTED", Map.of("holdId", hold.id));
  }

  private Prediction setCapacity(Ask.SetCapacity set, Instant now) {
    if (!Answer.contentVersion(set.etag()).equals(contentVersions.get(set.pool()))) {
      return refused("ETAG_MISMATCH", Map.of());
    }
    BigDecimal claimed = claimed(set.pool(), now);
    return set.capacity().compareTo(claimed) < 0
        ? refused("CAPACITY_BELOW_CLAIMS", Map.of("claimed", Answer.number(claimed)))
        : granted(Map.of("capacity", Answer.number(set.capacity())));
  }

  private Prediction readHold(Ask.ReadHold read, Instant now) {
    Holding hold = holds.get(read.hold());
    return hold == null
        ? refused("RESOURCE_NOT_FOUND", Map.of())
        : told(
            Map.of(
                "state", hold.stateAt(now).name(),
                "etag", hold.etagAt(now),
                "expires", hold.expires.toString()));
  }

  Holding hold(String id) {
    Holding hold = holds.get(id);
    if (hold == null) {
      throw new IllegalStateException("nobody placed " + id);
    }
    return hold;
  }

  boolean knows(String holdId) {
    return holds.containsKey(holdId);
  }

  Reserving reservation(String id) {
    return reservations.getOrDefault(id, new Reserving("", "", ""));
  }

  void place(Holding hold) {
    holds.put(hold.id, hold);
    hold.lines.forEach(
        line ->
            claims.computeIfAbsent(line.subject(), id -> new LinkedHashMap<>()).put(hold.id, hold));
  }

  /** The hold is over; its claims are not looked at again. */
  void end(Holding hold, Hold.State state) {
    hold.state = state;
    hold.reservation = "";
    hold.lines.forEach(line -> claims.getOrDefault(line.subject(), Map.of()).remove(hold.id));
  }

  void reserve(String id, Reserving reservation) {
    reservations.put(id, reservation);
  }

  void setCapacity(UtilityPool pool) {
    capacities.put(pool.getId(), new BigDecimal(pool.getCapacity()));
    contentVersions.put(pool.getId(), Answer.contentVersion(pool.getEtag()));
  }

  Collection<Holding> holdings(String subject) {
    return claims.getOrDefault(subject, Map.of()).values();
  }

  boolean isPool(String subject) {
    return capacities.containsKey(subject);
  }

  List<Holding> claimsOn(String subject, Instant now) {
    return holdings(subject).stream().filter(hold -> hold.claimsAt(now)).toList();
  }

  BigDecimal free(String pool, Instant now) {
    return capacities.get(pool).subtract(claimed(pool, now));
  }

  private BigDecimal claimed(String pool, Instant now) {
    return claimsOn(pool, now).stream()
        .map(hold -> hold.of(pool))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Map<String, String> sums(String pool, Instant now) {
    Map<String, String> sums = new TreeMap<>();
    for (Hold.State state : CLAIMING) {
      BigDecimal sum =
          claimsOn(pool, now).stream()
              .filter(hold -> hold.state == state)
              .map(hold -> hold.of(pool))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      sums.put(state.name().toLowerCase(Locale.ROOT), Answer.number(sum));
    }
    sums.put("version", contentVersions.get(pool));
    sums.put("capacity", Answer.number(capacities.get(pool)));
    return sums;
  }

  /** The strongest claim of today, as units show it. */
  private String stateOf(String unit, Instant now) {
    return claimsOn(unit, now).stream()
        .filter(hold -> !hold.use.from().isAfter(today))
        .filter(hold -> hold.use.until() == null || hold.use.until().isAfter(today))
        .map(hold -> hold.stateAt(now))
        .max(Comparator.comparing(CLAIMING::indexOf))
        .map(Hold.State::name)
        .orElse("FREE");
  }

  private String nextClaimFrom(String unit, Instant now) {
    return claimsOn(unit, now).stream()
        .map(hold -> hold.use.from())
        .filter(day -> day.isAfter(today))
        .min(Comparator.naturalOrder())
        .map(LocalDate::toString)
        .orElse("");
  }

  private static Prediction notAllowed(Hold.State state) {
    return refused("HOLD_STATE_NOT_ALLOWED", Map.of("state", state.name()));
  }

  private static Prediction refused(String reason, Map<String, String> facts) {
    return new Prediction(Answer.refused(reason, facts), false);
  }

  private static Prediction granted(Map<String, String> facts) {
    return new Prediction(Answer.ok(facts), true);
  }

  private static Prediction told(Map<String, String> facts) {
    return new Prediction(Answer.ok(facts), false);
  }
}
