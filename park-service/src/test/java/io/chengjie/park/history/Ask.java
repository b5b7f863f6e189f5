package io.chengjie.park.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a client asks of the register. */
sealed interface Ask {

  /** A whole unit, or a quantity of a pool. */
  record Line(String subject, @Nullable BigDecimal quantity) {
    boolean isUnit() {
      return quantity == null;
    }
  }

  /** Days of use; without an end it is open-ended. */
  record Use(LocalDate from, @Nullable LocalDate until) {
    boolean overlaps(Use other) {
      return (other.until == null || from.isBefore(other.until))
          && (until == null || other.from.isBefore(until));
    }
  }

  /**
   * @param project used by this call alone, so that its effect can be told from all others
   */
  record Place(String project, List<Line> lines, Use use, int days) implements Ask {}

  record Renew(String hold, String etag) implements Ask {}

  record Release(String hold, String etag) implements Ask {}

  record Confirm(String reservation, String hold, String project) implements Ask {}

  record Post(String reservation) implements Ask {}

  /**
   * @param contractNo used by this call alone
   * @param reservations that the hold may be owned by
   */
  record Allocate(String hold, Use use, String contractNo, Set<String> reservations)
      implements Ask {}

  /**
   * @param contractVoidReference empty: none
   * @param reservations that the hold may be owned by
   */
  record Cancel(String hold, String etag, String contractVoidReference, Set<String> reservations)
      implements Ask {}

  record Void(String reservation, String project) implements Ask {}

  /**
   * @param etag as the client read it
   */
  record SetCapacity(String pool, BigDecimal capacity, String etag) implements Ask {}

  record ReadHold(String hold) implements Ask {}

  record ReadUnit(String unit) implements Ask {}

  record ReadPool(String pool) implements Ask {}

  /** What the service also does by itself; it changes only what the clock has decided already. */
  record Tidy() implements Ask {}

  /** What the answer depends on, by id. */
  default Set<String> subjects() {
    return switch (this) {
      case Place place -> {
        Set<String> ids = new TreeSet<>();
        place.lines().forEach(line -> ids.add(line.subject()));
        yield ids;
      }
      case Renew renew -> Set.of(renew.hold());
      case Release release -> Set.of(release.hold());
      case Confirm confirm -> Set.of(confirm.reservation(), confirm.hold());
      case Post post -> Set.of(post.reservation());
      case Void take -> Set.of(take.reservation());
      case Allocate allocate -> with(allocate.hold(), allocate.reservations());
      case Cancel cancel -> with(cancel.hold(), cancel.reservations());
      case SetCapacity set -> Set.of(set.pool());
      case ReadHold read -> Set.of(read.hold());
      case ReadUnit read -> Set.of(read.unit());
      case ReadPool read -> Set.of(read.pool());
      case Tidy tidy -> Set.of();
    };
  }

  private static Set<String> with(String hold, Set<String> reservations) {
    Set<String> ids = new TreeSet<>(reservations);
    ids.add(hold);
    return ids;
  }

  /** Whether the service decides it under locks, with a clock read after they were taken. */
  default boolean isDecidedUnderLocks() {
    return switch (this) {
      case Place place -> true;
      case Renew renew -> true;
      case Release release -> true;
      case SetCapacity set -> true;
      // Whether the reservation is final is read without its lock: final is for good.
      case Allocate allocate -> false;
      case Cancel cancel -> false;
      // A repeated step is answered from the reservation's row, without a lock.
      case Confirm confirm -> false;
      case Post post -> false;
      case Void take -> false;
      case ReadHold read -> false;
      case ReadUnit read -> false;
      case ReadPool read -> false;
      case Tidy tidy -> false;
    };
  }

  default String operation() {
    return getClass().getSimpleName();
  }
}
