package io.chengjie.park.land;

import io.chengjie.park.space.OriginKind;
import io.chengjie.park.space.Vacancy;
import io.chengjie.proto.park.v1.Parcel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that nobody claims. What is null is unknown.
 *
 * @param areaSquareMetres in m²
 * @param price least price per m²
 */
public record FreeParcel(
    String id,
    String code,
    BigDecimal areaSquareMetres,
    Parcel.LandUse landUse,
    @Nullable OriginKind origin,
    Progress progress,
    ParcelConditions conditions,
    @Nullable Price price)
    implements Vacancy {

  /**
   * How far it is on its way to being ready.
   *
   * @param readySince when it became READY; null while it is not
   * @param connections days on which they are to be there, or were; of a READY parcel empty
   * @param today the day on which this was so
   */
  public record Progress(
      Parcel.Stage stage,
      @Nullable LocalDate readySince,
      Map<ConnectionKind, LocalDate> connections,
      LocalDate today) {

    /** Null is unknown. A READY parcel has all of them. */
    public @Nullable LocalDate connectedOn(ConnectionKind kind) {
      return readySince == null ? connections.get(kind) : readySince;
    }

    /**
     * When it became READY, or when the last of clearance and connections is to be there. Null is
     * unknown, also when that day has passed without the parcel being READY.
     */
    public @Nullable LocalDate readyOn() {
      if (readySince != null) {
        return readySince;
      }
      LocalDate last = today;
      boolean ahead = false;
      for (ConnectionKind kind : ConnectionKind.values()) {
        LocalDate day = connections.get(kind);
        if (day == null) {
          return null;
        }
        ahead |= !day.isBefore(today);
        last = day.isAfter(last) ? day : last;
      }
      return ahead ? last : null;
    }
  }

  @Override
  public FreeParcel withoutPrice() {
    return new FreeParcel(
        id, code, areaSquareMetres, landUse, origin, progress, conditions, null);
  }
}
