package io.chengjie.park.land;

import io.chengjie.park.space.Earmarked;
import io.chengjie.park.space.Phase;
import io.chengjie.park.space.PriceFloors;
import io.chengjie.park.space.SpaceDetail;
import java.util.List;
import java.util.Map;

/**
 * What surrounds parcels at one moment, each by parcel id.
 *
 * @param stages reached, in their order
 * @param connections by kind; one that is missing is unknown
 * @param phases a parcel that is missing is free
 * @param earmarks a parcel that is missing has none
 * @param floors per square metre; a parcel that is missing has none
 * @param clock says what stands idle today
 */
record ParcelSurroundings(
    Map<String, List<StageRecord>> stages,
    Map<String, List<ConnectionRecord>> connections,
    Map<String, Phase> phases,
    Map<String, Earmarked> earmarks,
    Map<String, SpaceDetail> details,
    Map<String, PriceFloors.Floor> floors,
    IdleClock clock) {}
