package io.chengjie.park.land;

import io.chengjie.proto.park.v1.Parcel;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that is not READY on the first day of a use.
 *
 * @param stage reached so far
 * @param readyOn when it became READY, after that day; null when it has not
 */
public record UnreadyParcel(
    String id, String code, Parcel.Stage stage, LocalDate useFrom, @Nullable LocalDate readyOn) {
  /** As a refusal with PARCEL_NOT_READY says it. */
  public Map<String, String> metadata() {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("parcelId", id);
    metadata.put("code", code);
    metadata.put("stage", stage.name());
    metadata.put("useFrom", useFrom.toString());
    if (readyOn != null) {
      metadata.put("readyOn", readyOn.toString());
    }
    return metadata;
  }
}
