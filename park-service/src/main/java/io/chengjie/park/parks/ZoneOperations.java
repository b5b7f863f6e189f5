package io.chengjie.park.parks;

import jakarta.inject.Singleton;

/** What the register can do with zones. */
@Singleton
public class ZoneOperations {
  public final CreateZone createZone;
  public final GetZone getZone;
  public final ListZones listZones;
  public final UpdateZone updateZone;
  public final AdvanceZone advanceZone;

  ZoneOperations(
      CreateZone createZone,
      GetZone getZone,
      ListZones listZones,
      UpdateZone updateZone,
      AdvanceZone advanceZone) {
    this.createZone = createZone;
    this.getZone = getZone;
    this.listZones = listZones;
    this.updateZone = updateZone;
    this.advanceZone = advanceZone;
  }
}
