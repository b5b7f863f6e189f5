package io.chengjie.park.benchmark;

import io.chengjie.park.Clients;
import io.chengjie.park.Site;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.UtilityPool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** One park with 1,000 units and one pool that everybody wants. */
final class Ground {
  private static final int UNITS = 1_000;

  final String parkId;
  final String zoneId;
  final String poolId;
  final List<String> units = new ArrayList<>();
  private final int threads;

  Ground(Clients clients, int threads) {
    this.threads = threads;
    Site site = Site.in(clients);
    parkId = site.park.getId();
    zoneId = site.zone.getId();
    poolId = site.pool(UtilityPool.Kind.POWER_KVA, "1000000").getId();
    for (int unit = 0; unit < UNITS; unit++) {
      units.add(site.unit().getId());
    }
  }

  /** A unit that no other thread wants: each has its share. */
  String unit(int thread) {
    int share = units.size() / threads;
    return units.get(thread * share + ThreadLocalRandom.current().nextInt(share));
  }

  HoldLine unitLine(int thread) {
    return lineOf(unit(thread));
  }

  HoldLine lineOf(String unit) {
    return HoldLine.newBuilder().setUnitId(unit).build();
  }

  HoldLine poolLine() {
    return HoldLine.newBuilder().setPoolId(poolId).setQuantity("1").build();
  }
}
