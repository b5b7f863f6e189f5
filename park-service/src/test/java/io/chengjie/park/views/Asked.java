package io.chengjie.park.views;

import io.chengjie.chassis.time.Instants;
import io.chengjie.park.Clients;
import io.chengjie.park.Site;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.CapacityRow;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.ListCapacityRequest;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.ReportPlace.Dimension;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UtilityPool;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the tests ask the service. */
final class Asked {
  private final Clients clients;

  Asked(Clients clients) {
    this.clients = clients;
  }

  /** Number of spaces of the park by state. */
  Map<String, Integer> states(Site site, ListCapacityRequest.Builder when) {
    return rows(when.setParkId(site.park.getId()).addGroupBy(Dimension.STATE)).stream()
        .collect(Collectors.toMap(row -> row.getState().name(), row -> row.getSpaces().getCount()));
  }

  List<CapacityRow> rows(ListCapacityRequest.Builder request) {
    return clients.views().listCapacity(request.setPageSize(200).build()).getItemsList();
  }

  Hold hold(PlaceHoldRequest.Builder request) {
    return clients.holds(Role.PROMOTION_OFFICER).placeHold(request.build());
  }

  static PlaceHoldRequest.Builder holdOf(Unit... units) {
    PlaceHoldRequest.Builder request =
        PlaceHoldRequest.newBuilder()
            .setProjectId("PRJ-431129-2026-007")
            .setDays(15)
            .setRequestId(Clients.requestId());
    for (Unit unit : units) {
      request.addLines(HoldLine.newBuilder().setUnitId(unit.getId()));
    }
    return request;
  }

  static HoldLine line(UtilityPool pool, String quantity) {
    return HoldLine.newBuilder().setPoolId(pool.getId()).setQuantity(quantity).build();
  }

  static ListCapacityRequest.Builder now() {
    return ListCapacityRequest.newBuilder();
  }

  static ListCapacityRequest.Builder at(Instant instant) {
    return ListCapacityRequest.newBuilder().setAt(Instants.toProto(instant));
  }

  static ListCapacityRequest.Builder on(String day) {
    return ListCapacityRequest.newBuilder().setDay(day);
  }
}
