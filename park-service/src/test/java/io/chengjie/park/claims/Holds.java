package io.chengjie.park.claims;

import com.google.protobuf.Timestamp;
import io.chengjie.chassis.time.Instants;
import io.chengjie.park.Clients;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UtilityPool;
import java.time.Instant;

/** Requests for holds, valid by default. */
public final class Holds {
  private Holds() {}

  public static PlaceHoldRequest.Builder of(Unit... units) {
    PlaceHoldRequest.Builder request =
        PlaceHoldRequest.newBuilder()
            .setProjectId("PRJ-431129-2026-001")
            .setDays(15)
            .setRequestId(Clients.requestId());
    for (Unit unit : units) {
      request.addLines(line(unit));
    }
    return request;
  }

  public static HoldLine line(Unit unit) {
    return HoldLine.newBuilder().setUnitId(unit.getId()).build();
  }

  public static HoldLine line(UtilityPool pool, String quantity) {
    return HoldLine.newBuilder().setPoolId(pool.getId()).setQuantity(quantity).build();
  }

  public static Instant instant(Timestamp time) {
    return Instants.of(time);
  }
}
