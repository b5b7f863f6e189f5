package io.chengjie.park;

import io.chengjie.proto.common.v1.Money;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.Building;
import io.chengjie.proto.park.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import io.chengjie.proto.park.v1.CreateBuildingRequest;
import io.chengjie.proto.park.v1.CreateParkRequest;
import io.chengjie.proto.park.v1.CreateUnitRequest;
import io.chengjie.proto.park.v1.CreateUtilityPoolRequest;
import io.chengjie.proto.park.v1.CreateZoneRequest;
import io.chengjie.proto.park.v1.Park;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UtilityPool;
import io.chengjie.proto.park.v1.Zone;
import java.util.concurrent.atomic.AtomicInteger;

/** A park with one zone and one building of its own, valid by default; a test changes one thing. */
public final class Site {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final CatalogServiceBlockingStub catalog;
  public final Park park;
  public final Zone zone;
  public final Building building;
  private int units;

  private Site(CatalogServiceBlockingStub catalog, Park.Builder park, Zone.Builder zone) {
    this.catalog = catalog;
    this.park = createPark(park);
    this.zone = createZone(zone.setParkId(this.park.getId()));
    this.building = createBuilding(aBuilding().setZoneId(this.zone.getId()));
  }

  public static Site in(Clients clients) {
    return in(clients, aPark(), aZone());
  }

  public static Site in(Clients clients, Park.Builder park, Zone.Builder zone) {
    return new Site(clients.catalog(Role.PARK_OPERATOR), park, zone);
  }

  public static Park.Builder aPark() {
    int number = NUMBER.incrementAndGet();
    return Park.newBuilder()
        .setCode("P" + number)
        .setNameZh("测试园区" + number)
        .setRegionCode("431129")
        .setLevel(Park.Level.PROVINCIAL);
  }

  public static Zone.Builder aZone() {
    return Zone.newBuilder().setCode("A").setNameZh("标准厂房区").setInsideEcologicalRedLine(false);
  }

  public static Building.Builder aBuilding() {
    return Building.newBuilder().setCode("B3").setNameZh("3号厂房").setFloorCount(3);
  }

  /** A unit of the building, fit for a display maker. */
  public Unit.Builder aUnit() {
    units++;
    return Unit.newBuilder()
        .setBuildingId(building.getId())
        .setCode("B3-" + (100 + units))
        .setFloor(1)
        .setAreaSquareMetres("3000.00")
        .setFloorLoadKnPerSquareMetre("10")
        .setClearHeightMetres("7.8")
        .setDualFeed(true)
        .setRentPerSquareMetreMonth(money("12.00"));
  }

  public static Money money(String amount) {
    return Money.newBuilder().setAmount(amount).setCurrency("CNY").build();
  }

  public Unit unit() {
    return create(aUnit());
  }

  public Unit create(Unit.Builder unit) {
    return catalog.createUnit(
        CreateUnitRequest.newBuilder().setUnit(unit).setRequestId(Clients.requestId()).build());
  }

  public UtilityPool pool(UtilityPool.Kind kind, String capacity) {
    return catalog.createUtilityPool(
        CreateUtilityPoolRequest.newBuilder()
            .setUtilityPool(
                UtilityPool.newBuilder()
                    .setParkId(park.getId())
                    .setKind(kind)
                    .setCapacity(capacity))
            .setRequestId(Clients.requestId())
            .build());
  }

  public Zone createZone(Zone.Builder wanted) {
    return catalog.createZone(
        CreateZoneRequest.newBuilder().setZone(wanted).setRequestId(Clients.requestId()).build());
  }

  public Building createBuilding(Building.Builder wanted) {
    return catalog.createBuilding(
        CreateBuildingRequest.newBuilder()
            .setBuilding(wanted)
            .setRequestId(Clients.requestId())
            .build());
  }

  private Park createPark(Park.Builder wanted) {
    return catalog.createPark(
        CreateParkRequest.newBuilder().setPark(wanted).setRequestId(Clients.requestId()).build());
  }
}
