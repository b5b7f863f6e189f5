package io.chengjie.park.history;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.chassis.time.Instants;
import io.chengjie.proto.park.v1.Allocation;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.Reservation;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UtilityPool;
import io.grpc.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a call was answered.
 *
 * @param outcome OK, the reason of a refusal, or UNKNOWN when the client gave up waiting
 * @param facts what the answer says, by name; numbers without superfluous digits
 */
record Answer(String outcome, Map<String, String> facts) {
  static final String OK = "OK";
  private static final String UNKNOWN = "UNKNOWN";

  /** The database went away, perhaps between the effect and the answer. */
  private static final String UNAVAILABLE = "UNAVAILABLE";

  /** Refusals that promise nothing but that this attempt changed nothing. */
  private static final Set<String> NOT_NOW = Set.of("CONCURRENT_CHANGE", "IDEMPOTENCY_IN_PROGRESS");

  /** A server that sees too many calls given up closes the connection: the last of these. */
  private static final Set<Status.Code> LOST_CONNECTION =
      Set.of(Status.Code.UNAVAILABLE, Status.Code.RESOURCE_EXHAUSTED);

  static Answer ok(Map<String, String> facts) {
    return new Answer(OK, facts);
  }

  static Answer refused(String reason, Map<String, String> facts) {
    return new Answer(reason, facts);
  }

  static Answer unknown() {
    return new Answer(UNKNOWN, Map.of());
  }

  static Answer of(Hold hold) {
    return ok(
        Map.of(
            "id",
            hold.getId(),
            "state",
            hold.getState().name(),
            "etag",
            hold.getEtag(),
            "expires",
            expiry(hold).toString(),
            "renewals",
            String.valueOf(hold.getRenewals())));
  }

  static Answer of(Reservation reservation) {
    return ok(Map.of("id", reservation.getId(), "state", reservation.getState().name()));
  }

  static Answer of(Allocation allocation) {
    return ok(Map.of("id", allocation.getId(), "state", allocation.getState().name()));
  }

  static Answer of(Unit unit) {
    return ok(
        Map.of(
            "id",
            unit.getId(),
            "state",
            unit.getState().name(),
            "nextClaimFrom",
            unit.getNextClaimFrom()));
  }

  static Answer of(UtilityPool pool) {
    return ok(
        Map.of(
            "id",
            pool.getId(),
            "capacity",
            number(pool.getCapacity()),
            "held",
            number(pool.getHeld()),
            "reserved",
            number(pool.getReserved()),
            "allocated",
            number(pool.getAllocated()),
            "version",
            contentVersion(pool.getEtag()),
            "etag",
            pool.getEtag()));
  }

  /** What of a pool's etag changes with its capacity; the rest shows its claims. */
  static String contentVersion(String etag) {
    return etag.substring(0, etag.indexOf('-'));
  }

  /**
   * @param gaveUp whether the client itself ended the call
   */
  static Answer of(RuntimeException failure, boolean gaveUp) {
    var error = RemoteError.in(failure);
    if (error.isPresent() && error.get().reason().equals(UNAVAILABLE)) {
      return unknown();
    }
    if (failure instanceof Rejection inProcess
        && inProcess.reason().toString().equals(UNAVAILABLE)) {
      return unknown();
    }
    if (error.isPresent()) {
      return refused(error.get().reason(), new TreeMap<>(error.get().info().getMetadataMap()));
    }
    Status.Code code = Status.fromThrowable(failure).getCode();
    return gaveUp || LOST_CONNECTION.contains(code)
        ? unknown()
        : refused("STATUS_" + code, Map.of("detail", String.valueOf(failure.getMessage())));
  }

  static String number(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  static Instant expiry(Hold hold) {
    return Instants.of(hold.getExpireTime());
  }

  boolean isOk() {
    return outcome.equals(OK);
  }

  boolean isUnknown() {
    return outcome.equals(UNKNOWN);
  }

  boolean isNotNow() {
    return NOT_NOW.contains(outcome);
  }

  String fact(String name) {
    return facts.getOrDefault(name, "");
  }

  /** Whether it says all that the register would say. */
  boolean agreesWith(Answer expected) {
    return outcome.equals(expected.outcome)
        && expected.facts.entrySet().stream()
            .allMatch(fact -> fact.getValue().equals(facts.get(fact.getKey())));
  }

  @Override
  public String toString() {
    return outcome + facts;
  }

  private static String number(String decimal) {
    return number(new BigDecimal(decimal));
  }
}
