package io.chengjie.park.parks;

import jakarta.inject.Singleton;

/** What the register can do with parks. */
@Singleton
public class ParkOperations {
  public final CreatePark createPark;
  public final GetPark getPark;
  public final ListParks listParks;
  public final UpdatePark updatePark;
  public final AdvancePark advancePark;

  ParkOperations(
      CreatePark createPark,
      GetPark getPark,
      ListParks listParks,
      UpdatePark updatePark,
      AdvancePark advancePark) {
    this.createPark = createPark;
    this.getPark = getPark;
    this.listParks = listParks;
    this.updatePark = updatePark;
    this.advancePark = advancePark;
  }
}
