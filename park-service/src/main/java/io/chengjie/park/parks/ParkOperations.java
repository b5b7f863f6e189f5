package io.chengjie.park.parks;

import jakarta.inject.Singleton;

/** What the register can do with parks and zones. */
@Singleton
public class ParkOperations {
  public final CreatePark createPark;
  public final GetPark getPark;
  public final ListParks listParks;
  public final CreateZone createZone;
  public final GetZone getZone;
  public final ListZones listZones;

  ParkOperations(
      CreatePark createPark,
      GetPark getPark,
      ListParks listParks,
      CreateZone createZone,
      GetZone getZone,
      ListZones listZones) {
    this.createPark = createPark;
    this.getPark = getPark;
    this.listParks = listParks;
    this.createZone = createZone;
    this.getZone = getZone;
    this.listZones = listZones;
  }
}
