package io.chengjie.park.land;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.park.parks.Clearance;
import io.chengjie.proto.park.v1.Parcel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * What of a parcel its caller may see: for whom it is set aside and what proves its stages is for
 * officials of the region, the price floor for these and for enterprises. Joins the current
 * transaction.
 */
@ApplicationScoped
class Visibility {
  private final Clearance clearance;

  Visibility(Clearance clearance) {
    this.clearance = clearance;
  }

  List<Parcel> of(List<Parcel> parcels) {
    boolean offered = Clearance.isOffered(Caller.currentIfAny().orElse(Caller.ANONYMOUS));
    Set<String> open = clearance.among(parcels.stream().map(Parcel::getParkId).toList());
    return parcels.stream()
        .map(parcel -> open.contains(parcel.getParkId()) ? parcel : forAnybody(parcel, offered))
        .toList();
  }

  private static Parcel forAnybody(Parcel parcel, boolean offered) {
    Parcel.Builder visible = parcel.toBuilder().clearEarmark();
    if (!offered) {
      visible.clearPriceFloorPerSquareMetre();
    }
    visible.getStagesBuilderList().forEach(stage -> stage.clearEvidence());
    return visible.build();
  }
}
