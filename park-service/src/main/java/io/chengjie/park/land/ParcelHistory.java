package io.chengjie.park.land;

import io.chengjie.proto.park.v1.Parcel;
import io.chengjie.proto.park.v1.StageReached;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What new parcels take over from those that they are split or merged from. Land that was merged is
 * as far as its latest part: every date is the latest of all.
 */
final class ParcelHistory {
  private ParcelHistory() {}

  /**
   * @param like what it is to be; its stage is taken over
   */
  static ParcelRecord successor(String id, Parcel like) {
    ParcelRecord record = new ParcelRecord();
    record.id = id;
    record.parkId = like.getParkId();
    ParcelMapping.write(like, record);
    record.stage = like.getStage();
    return record;
  }

  /**
   * @param parcels of one stage
   */
  static List<ParcelStore.Step> steps(List<Parcel> parcels) {
    List<ParcelStore.Step> steps = new ArrayList<>();
    for (int i = 0; i < parcels.getFirst().getStagesCount(); i++) {
      int step = i;
      List<StageReached> reached = parcels.stream().map(parcel -> parcel.getStages(step)).toList();
      steps.add(
          new ParcelStore.Step(
              reached.getFirst().getStage(),
              reached.stream()
                  .map(stage -> LocalDate.parse(stage.getDate()))
                  .max(Comparator.naturalOrder())
                  .orElseThrow(),
              joined(reached, StageReached::getApprovalBatchNumber),
              Objects.requireNonNullElse(joined(reached, StageReached::getEvidence), "")));
    }
    return steps;
  }

  /** Those that are known of all the parcels. */
  static Map<ConnectionKind, ReadyDates> connections(List<Parcel> parcels) {
    List<Map<ConnectionKind, ReadyDates>> all =
        parcels.stream().map(parcel -> ParcelMapping.connections(parcel.getReadiness())).toList();
    Map<ConnectionKind, ReadyDates> connections = new EnumMap<>(ConnectionKind.class);
    for (ConnectionKind kind : ConnectionKind.values()) {
      ReadyDates dates =
          ReadyDates.ofAll(
              all.stream().map(known -> known.getOrDefault(kind, ReadyDates.UNKNOWN)).toList());
      if (dates.counts() != null) {
        connections.put(kind, dates);
      }
    }
    return connections;
  }

  private static @Nullable String joined(
      List<StageReached> reached, Function<StageReached, String> text) {
    String joined =
        reached.stream()
            .map(text)
            .filter(part -> !part.isEmpty())
            .distinct()
            .collect(Collectors.joining("；"));
    return joined.isEmpty() ? null : joined;
  }
}
