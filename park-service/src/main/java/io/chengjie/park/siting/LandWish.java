package io.chengjie.park.siting;

import io.chengjie.park.land.ConnectionKind;
import io.chengjie.park.land.FreeParcel;
import io.chengjie.park.space.OriginKind;
import io.chengjie.proto.park.v1.Parcel.LandUse;
import io.chengjie.proto.park.v1.SiteNeeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A parcel.
 *
 * @param connections that count; empty for all, as part of being ready
 * @param origin empty for either
 * @param conditions what parcels may ask of the project
 */
record LandWish(
    BigDecimal areaSquareMetres,
    LandUse use,
    List<ConnectionKind> connections,
    Optional<OriginKind> origin,
    List<LandCondition> conditions)
    implements SpaceWish {

  static LandWish of(SiteNeeds needs) {
    return new LandWish(
        new BigDecimal(needs.getContiguousAreaSquareMetres()),
        needs.hasLandUse() ? needs.getLandUse() : LandUse.INDUSTRIAL,
        needs.getConnectionsList().stream()
            .map(connection -> ConnectionKind.valueOf(connection.name()))
            .toList(),
        needs.hasOrigin()
            ? Optional.of(OriginKind.valueOf(needs.getOrigin().name()))
            : Optional.empty(),
        LandCondition.of(needs.getLandPlan()));
  }

  /**
   * Conditions count where a parcel has them; a figure that the project does not state decides
   * nothing and is named.
   *
   * @param readyBy the day that counts
   */
  SpaceVerdict judge(List<FreeParcel> parcels, LocalDate readyBy) {
    List<SpaceNeed<FreeParcel>> needs = new ArrayList<>(needsBy(readyBy));
    List<String> unstated = new ArrayList<>();
    for (LandCondition condition : conditions) {
      if (parcels.stream().anyMatch(condition.isAsked())) {
        condition.need().ifPresentOrElse(needs::add, () -> unstated.add(condition.fact()));
      }
    }
    return SpaceJudge.judge(Ground.apart(parcels), needs, areaSquareMetres).withMissing(unstated);
  }

  private List<SpaceNeed<FreeParcel>> needsBy(LocalDate day) {
    List<SpaceNeed<FreeParcel>> needs = new ArrayList<>();
    needs.add(LandNeeds.use(use));
    origin.ifPresent(wanted -> needs.add(SpaceNeed.origin("parcel.origin", wanted)));
    needs.add(connections.isEmpty() ? LandNeeds.readyBy(day) : LandNeeds.clearedBy(day));
    connections.forEach(connection -> needs.add(LandNeeds.connectedBy(connection, day)));
    return needs;
  }
}
