package io.chengjie.park.land;

import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.Parcel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which stage follows which, and when.
 *
 * @param stage that the parcel is in
 * @param reachedOn when it got there
 * @param connections by kind; one that is missing is unknown
 */
record StageLadder(
    Parcel.Stage stage, LocalDate reachedOn, Map<ConnectionKind, ReadyDates> connections) {

  /**
   * @throws Rejection STAGE_NOT_NEXT, STAGE_DATE_BEFORE_PREVIOUS, CONNECTIONS_NOT_READY
   */
  void refuseUnlessNext(Parcel.Stage asked, LocalDate date) {
    Optional<Parcel.Stage> next = next(stage);
    if (!next.equals(Optional.of(asked))) {
      throw Rejection.of(ErrorReason.STAGE_NOT_NEXT)
          .with("stage", stage)
          .with("asked", asked)
          .with("next", next.map(Enum::name).orElse(""));
    }
    if (date.isBefore(reachedOn)) {
      throw Rejection.of(ErrorReason.STAGE_DATE_BEFORE_PREVIOUS)
          .with("date", date)
          .with("previousDate", reachedOn);
    }
    if (asked == Parcel.Stage.CLEARED) {
      refuseUnconnected(connections, date);
    }
  }

  /**
   * @throws Rejection CONNECTIONS_NOT_READY with all that have no date or a later one
   */
  static void refuseUnconnected(Map<ConnectionKind, ReadyDates> connections, LocalDate date) {
    List<ConnectionKind> missing =
        Arrays.stream(ConnectionKind.values())
            .filter(kind -> !connections.getOrDefault(kind, ReadyDates.UNKNOWN).isReadyOn(date))
            .toList();
    if (!missing.isEmpty()) {
      throw Rejection.of(ErrorReason.CONNECTIONS_NOT_READY)
          .with("date", date)
          .with(
              "missing",
              missing.stream().map(ConnectionKind::member).collect(Collectors.joining(", ")))
          .with(
              "missingZh",
              missing.stream().map(ConnectionKind::nameZh).collect(Collectors.joining("、")));
    }
  }

  static Optional<Parcel.Stage> next(Parcel.Stage stage) {
    return Optional.ofNullable(Parcel.Stage.forNumber(stage.getNumber() + 1));
  }
}
