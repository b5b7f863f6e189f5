package io.chengjie.park.history;

import io.chengjie.park.Clients;
import io.chengjie.park.Site;
import io.chengjie.proto.park.v1.UtilityPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The places that all clients of a round want, and the holds that they know of. */
final class Ground {
  private static final int PARKS = 4;
  private static final int UNITS_OF_A_PARK = 5;
  private static final String CAPACITY = "100";
  private static final int HOLDS_REMEMBERED = 24;

  /** Units and pools of one park, by id. */
  record Place(List<String> units, List<String> pools) {}

  /**
   * @param etag as last seen by anybody
   */
  record Known(String hold, String project, Ask.Use use, String etag) {}

  private final List<Place> places = new ArrayList<>();
  private final List<UtilityPool> pools = new ArrayList<>();
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final List<String> recent = new CopyOnWriteArrayList<>();

  Ground(Clients clients) {
    for (int park = 0; park < PARKS; park++) {
      Site site = Site.in(clients);
      List<String> units = new ArrayList<>();
      for (int unit = 0; unit < UNITS_OF_A_PARK; unit++) {
        units.add(site.unit().getId());
      }
      List<UtilityPool> here =
          Stream.of(
                  UtilityPool.Kind.POWER_KVA, UtilityPool.Kind.WATER_M3D, UtilityPool.Kind.DORM_BED)
              .map(kind -> site.pool(kind, CAPACITY))
              .toList();
      pools.addAll(here);
      places.add(new Place(units, here.stream().map(UtilityPool::getId).toList()));
    }
  }

  /** As they were at the beginning. */
  List<UtilityPool> pools() {
    return pools;
  }

  List<String> poolIds() {
    return pools.stream().map(UtilityPool::getId).toList();
  }

  List<String> units() {
    return places.stream().flatMap(place -> place.units().stream()).toList();
  }

  List<String> holds() {
    return List.copyOf(known.keySet());
  }

  /** Half of all calls go to the first park. */
  Place place(Random random) {
    return places.get(random.nextBoolean() ? 0 : random.nextInt(places.size()));
  }

  /** One of the youngest holds; null while there is none. */
  Known hold(Random random) {
    List<String> ids = List.copyOf(recent);
    return ids.isEmpty() ? null : known.get(ids.get(random.nextInt(ids.size())));
  }

  void placed(Known hold) {
    known.put(hold.hold(), hold);
    recent.add(hold.hold());
    if (recent.size() > HOLDS_REMEMBERED) {
      recent.removeFirst();
    }
  }

  void seen(String hold, String etag) {
    known.computeIfPresent(
        hold, (id, before) -> new Known(id, before.project(), before.use(), etag));
  }
}
