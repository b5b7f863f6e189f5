package io.chengjie.park.factories;

import jakarta.inject.Singleton;

/** What the register can do with buildings and units. */
@Singleton
public class FactoryOperations {
  public final CreateBuilding createBuilding;
  public final GetBuilding getBuilding;
  public final ListBuildings listBuildings;
  public final CreateUnit createUnit;
  public final GetUnit getUnit;
  public final ListUnits listUnits;

  FactoryOperations(
      CreateBuilding createBuilding,
      GetBuilding getBuilding,
      ListBuildings listBuildings,
      CreateUnit createUnit,
      GetUnit getUnit,
      ListUnits listUnits) {
    this.createBuilding = createBuilding;
    this.getBuilding = getBuilding;
    this.listBuildings = listBuildings;
    this.createUnit = createUnit;
    this.getUnit = getUnit;
    this.listUnits = listUnits;
  }
}
