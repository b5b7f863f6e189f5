package io.chengjie.park.land;

import com.google.protobuf.Descriptors.FieldDescriptor;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.Parcel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which parcels can become one: of one zone, stage and kind, and side by side. */
final class MergeRules {
  private static final List<FieldDescriptor> EQUAL =
      IntStream.of(
              Parcel.ZONE_ID_FIELD_NUMBER,
              Parcel.STAGE_FIELD_NUMBER,
              Parcel.LAND_USE_FIELD_NUMBER,
              Parcel.CONDITIONS_FIELD_NUMBER,
              Parcel.PRICE_FLOOR_PER_SQUARE_METRE_FIELD_NUMBER,
              Parcel.ORIGIN_FIELD_NUMBER,
              Parcel.DEVELOPMENT_FIELD_NUMBER)
          .mapToObj(Parcel.getDescriptor()::findFieldByNumber)
          .toList();

  private MergeRules() {}

  /**
   * @throws Rejection PARCELS_DIFFER with every member that differs, PARCELS_NOT_ADJACENT for one
   *     that lies apart; a parcel without a boundary lies where its operator says
   */
  static void check(List<Parcel> parcels) {
    Parcel first = parcels.getFirst();
    String different =
        EQUAL.stream()
            .filter(
                field ->
                    parcels.stream()
                        .anyMatch(parcel -> !parcel.getField(field).equals(first.getField(field))))
            .map(FieldDescriptor::getJsonName)
            .collect(Collectors.joining(", "));
    if (!different.isEmpty()) {
      throw Rejection.of(ErrorReason.PARCELS_DIFFER).with("members", different);
    }
    refuseApart(parcels);
  }

  private static void refuseApart(List<Parcel> parcels) {
    Map<String, Boundary> known = new HashMap<>();
    parcels.forEach(
        parcel -> boundaryOf(parcel).ifPresent(boundary -> known.put(parcel.getId(), boundary)));
    List<Parcel> apart = new ArrayList<>(parcels);
    Deque<Parcel> reached = new ArrayDeque<>(List.of(apart.removeFirst()));
    while (!reached.isEmpty()) {
      Boundary from = known.get(reached.remove().getId());
      List<Parcel> next =
          apart.stream().filter(to -> mayTouch(from, known.get(to.getId()))).toList();
      apart.removeAll(next);
      reached.addAll(next);
    }
    if (!apart.isEmpty()) {
      throw Rejection.of(ErrorReason.PARCELS_NOT_ADJACENT)
          .with("parcelId", apart.getFirst().getId())
          .with("code", apart.getFirst().getCode());
    }
  }

  private static boolean mayTouch(@Nullable Boundary one, @Nullable Boundary other) {
    return one == null || other == null || one.mayTouch(other);
  }

  private static Optional<Boundary> boundaryOf(Parcel parcel) {
    if (!parcel.hasBoundaryGeoJson()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Boundary.parse(parcel.getBoundaryGeoJson()));
    } catch (Boundary.NotABoundary stored) {
      throw new IllegalStateException("the boundary of " + parcel.getId(), stored);
    }
  }
}
