package io.chengjie.park.parks;

import io.chengjie.proto.park.v1.LifeCycle;
import io.chengjie.proto.park.v1.Park;
import io.chengjie.proto.park.v1.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Rows of parks and zones with their lives. Joins the current transaction. */
@ApplicationScoped
class ParkView {
  private final LifeCycles lives;

  ParkView(LifeCycles lives) {
    this.lives = lives;
  }

  Park of(ParkRecord park) {
    return parks(List.of(park)).getFirst();
  }

  Zone of(ZoneRecord zone) {
    return zones(List.of(zone)).getFirst();
  }

  /** One statement for all of them. */
  List<Park> parks(List<ParkRecord> records) {
    Map<String, LifeCycle> known = lives.of(records.stream().map(park -> park.id).toList());
    return records.stream().map(park -> ParkMapping.message(park, known.get(park.id))).toList();
  }

  /** One statement for all of them. */
  List<Zone> zones(List<ZoneRecord> records) {
    Map<String, LifeCycle> known = lives.of(records.stream().map(zone -> zone.id).toList());
    return records.stream().map(zone -> ZoneMapping.message(zone, known.get(zone.id))).toList();
  }
}
