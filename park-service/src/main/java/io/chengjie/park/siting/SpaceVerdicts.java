package io.chengjie.park.siting;

import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.park.factories.FreeGround;
import io.chengjie.park.factories.FreeSpace;
import io.chengjie.park.land.FreeLand;
import io.chengjie.park.land.FreeParcel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the free space of the wanted kind offers in each zone of a region. Reads as many statements
 * for many zones as for one. Joins the current transaction.
 */
@ApplicationScoped
class SpaceVerdicts {
  private final FreeSpace units;
  private final FreeLand land;

  SpaceVerdicts(FreeSpace units, FreeLand land) {
    this.units = units;
    this.land = land;
  }

  /**
   * @param now by the database clock
   * @return by zone id, for whatever zone
   */
  Function<String, SpaceVerdict> in(String regionPrefix, Needs needs, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, BusinessZone.SHANGHAI);
    LocalDate readyBy = needs.readyBy();
    LocalDate from = readyBy == null ? today : readyBy;
    return switch (needs.space()) {
      case UnitWish wish -> {
        Map<String, FreeGround> grounds = units.in(regionPrefix, from, now);
        yield zone -> wish.judge(Ground.of(grounds.getOrDefault(zone, FreeGround.NONE)));
      }
      case LandWish wish -> {
        Map<String, List<FreeParcel>> parcels = land.in(regionPrefix, from, today, now);
        yield zone -> wish.judge(parcels.getOrDefault(zone, List.of()), from);
      }
    };
  }
}
