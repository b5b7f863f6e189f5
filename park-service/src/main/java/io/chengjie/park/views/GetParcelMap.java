package io.chengjie.park.views;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.NullValue;
import com.google.protobuf.Value;
import com.google.protobuf.util.JsonFormat;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.values.Decimals;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.GetParcelMapRequest;
import io.chengjie.proto.park.v1.Parcel;
import io.chengjie.proto.park.v1.ParcelMap;
import io.chengjie.proto.park.v1.ParcelMap.Feature;
import io.chengjie.proto.park.v1.ParcelMap.Properties;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parcels of a zone as GeoJSON. */
@ApplicationScoped
public class GetParcelMap {
  private static final String ZONE =
      "SELECT z.id, p.region_code FROM zone z JOIN park p ON p.id = z.park_id WHERE z.id = :zone";

  static final String QUERY =
      "SELECT l.id, s.code, s.area_square_metres AS area, claim.project_id, "
          + Sql.STATE
          + " AS state, "
          + Sql.STAGE
          + " AS stage, CAST(l.boundary AS text) AS boundary"
          + " FROM parcel l CROSS JOIN LATERAL (SELECT * FROM space x WHERE x.id = l.id AND"
          + Sql.KNOWN
          + "OFFSET 0) s "
          + Sql.CLAIM
          + " WHERE l.zone_id = :zone ORDER BY s.code COLLATE \"C\", l.id";

  private final Mutations mutations;
  private final Reports reports;

  GetParcelMap(Mutations mutations, Reports reports) {
    this.mutations = mutations;
    this.reports = reports;
  }

  public ParcelMap run(GetParcelMapRequest request) {
    return mutations.read(() -> get(request));
  }

  private ParcelMap get(GetParcelMapRequest request) {
    Moment moment = reports.momentOf(When.of(request.hasAt(), request.getAt(), request.getDay()));
    Map<String, Object> parameters = new HashMap<>(moment.parameters());
    parameters.put("zone", request.getId());
    List<Object[]> zone = reports.rows(ZONE, parameters);
    if (zone.isEmpty()) {
      throw NotFound.of("zone", request.getId());
    }
    boolean claimants = Claimants.areShownIn(Rows.text(zone.getFirst()[1]));
    return ParcelMap.newBuilder()
        .setType("FeatureCollection")
        .addAllFeatures(
            reports.rows(QUERY, parameters).stream().map(row -> feature(row, claimants)).toList())
        .setAt(moment.timestamp())
        .setDay(moment.day().toString())
        .build();
  }

  private static Feature feature(Object[] row, boolean claimants) {
    Properties.Builder properties =
        Properties.newBuilder()
            .setCode(Rows.text(row[1]))
            .setAreaSquareMetres(Decimals.area((BigDecimal) row[2]))
            .setState(Rows.state(row[4]));
    if (claimants && row[3] != null) {
      properties.setProjectId((String) row[3]);
    }
    if (row[5] != null) {
      properties.setStage(Parcel.Stage.valueOf((String) row[5]));
    }
    return Feature.newBuilder()
        .setType("Feature")
        .setId(Rows.text(row[0]))
        .setGeometry(geometry((String) row[6]))
        .setProperties(properties)
        .build();
  }

  /** Null in the sense of JSON where no boundary is known. */
  private static Value geometry(@Nullable String boundary) {
    if (boundary == null) {
      return Value.newBuilder().setNullValue(NullValue.NULL_VALUE).build();
    }
    Value.Builder geometry = Value.newBuilder();
    try {
      JsonFormat.parser().merge(boundary, geometry);
    } catch (InvalidProtocolBufferException notJson) {
      throw new IllegalStateException("jsonb is JSON", notJson);
    }
    return geometry.build();
  }
}
