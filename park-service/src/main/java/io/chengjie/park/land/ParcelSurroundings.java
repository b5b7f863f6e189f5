package io.chengjie.park.land;

import io.chengjie.park.space.PriceFloors;
import io.chengjie.park.space.SpaceDetail;
import io.chengjie.park.space.SpaceNow;
import java.util.List;
import java.util.Map;

/**
 * What surrounds parcels at one moment, each by parcel id.
 *
 * @param stages reached, in their order
 * @param connections by kind; one that is missing is unknown
 * @param claimed a parcel that is missing is free
 * @param floors per square metre; a parcel that is missing has none
 * @param clock says what stands idle today
 */
record ParcelSurroundings(
    Map<String, List<StageRecord>> stages,
    Map<String, List<ConnectionRecord>> connections,
    Map<String, SpaceNow> claimed,
    Map<String, SpaceDetail> details,
    Map<String, PriceFloors.Floor> floors,
    IdleClock clock) {}
