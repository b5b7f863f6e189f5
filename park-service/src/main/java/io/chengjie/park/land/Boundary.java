package io.chengjie.park.land;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.protobuf.util.JsonFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The boundary of a parcel: a GeoJSON geometry (RFC 7946), Polygon or MultiPolygon, in longitude
 * and latitude of CGCS2000 or WGS 84, which agree to centimetres.
 *
 * @param polygons each of one outer ring and any number of holes
 */
record Boundary(boolean several, List<List<List<Position>>> polygons) {
  private static final int LEAST_POSITIONS = 4;

  /** About 0.1 m: boundaries surveyed at different times do not meet exactly. */
  private static final double TOLERANCE_DEGREES = 1e-6;

  /** In degrees. */
  record Position(double longitude, double latitude) {
    /** The territory of China; longitude and latitude in the wrong order lie outside. */
    boolean isInRange() {
      return longitude >= 73 && longitude <= 136 && latitude >= 3 && latitude <= 54;
    }
  }

  /** What is wrong with a text that is no boundary, all at once. */
  static final class NotABoundary extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    NotABoundary(List<String> faults) {
      super(String.join("; ", faults));
      this.faults = List.copyOf(faults);
    }

    List<String> faults() {
      return faults;
    }
  }

  /**
   * @throws NotABoundary with everything that is wrong
   */
  static Boundary parse(String text) throws NotABoundary {
    Struct geometry = json(text);
    String type = geometry.getFieldsOrDefault("type", text("")).getStringValue();
    Value coordinates = geometry.getFieldsOrDefault("coordinates", text(""));
    boolean several = type.equals("MultiPolygon");
    if (!several && !type.equals("Polygon")) {
      throw new NotABoundary(List.of("type: Polygon or MultiPolygon"));
    }
    if (geometry.getFieldsCount() != 2 || !coordinates.hasListValue()) {
      throw new NotABoundary(List.of("members: type and coordinates, a list"));
    }
    List<Value> polygons =
        several ? coordinates.getListValue().getValuesList() : List.of(coordinates);
    Reader reader = new Reader();
    Boundary boundary = new Boundary(several, reader.polygons(polygons));
    if (!reader.faults.isEmpty()) {
      throw new NotABoundary(reader.faults);
    }
    return boundary;
  }

  /** Without spaces, every number in its shortest form. */
  String geoJson() {
    String parts =
        polygons.stream()
            .map(
                rings ->
                    rings.stream().map(Boundary::ring).collect(Collectors.joining(",", "[", "]")))
            .collect(Collectors.joining(","));
    return several
        ? "{\"type\":\"MultiPolygon\",\"coordinates\":[" + parts + "]}"
        : "{\"type\":\"Polygon\",\"coordinates\":" + parts + "}";
  }

  /**
   * Whether the boxes around both meet or overlap; if they do not, the parcels lie apart for sure.
   */
  boolean mayTouch(Boundary other) {
    Box one = Box.around(this);
    Box two = Box.around(other);
    return one.west <= two.east + TOLERANCE_DEGREES
        && two.west <= one.east + TOLERANCE_DEGREES
        && one.south <= two.north + TOLERANCE_DEGREES
        && two.south <= one.north + TOLERANCE_DEGREES;
  }

  private record Box(double west, double east, double south, double north) {
    static Box around(Boundary boundary) {
      List<Position> all =
          boundary.polygons.stream().flatMap(List::stream).flatMap(List::stream).toList();
      var longitudes = all.stream().mapToDouble(Position::longitude).summaryStatistics();
      var latitudes = all.stream().mapToDouble(Position::latitude).summaryStatistics();
      return new Box(
          longitudes.getMin(), longitudes.getMax(), latitudes.getMin(), latitudes.getMax());
    }
  }

  private static String ring(List<Position> ring) {
    return ring.stream()
        .map(at -> "[" + number(at.longitude()) + "," + number(at.latitude()) + "]")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static Struct json(String text) throws NotABoundary {
    Struct.Builder struct = Struct.newBuilder();
    try {
      JsonFormat.parser().merge(text, struct);
    } catch (InvalidProtocolBufferException noJson) {
      throw new NotABoundary(List.of("a JSON object"));
    }
    return struct.build();
  }

  private static Value text(String text) {
    return Value.newBuilder().setStringValue(text).build();
  }

  /** Reads the lists inside each other and notes what is wrong where, counted from 1. */
  private static final class Reader {
    private final List<String> faults = new ArrayList<>();

    List<List<List<Position>>> polygons(List<Value> values) {
      if (values.isEmpty()) {
        faults.add("at least one polygon");
      }
      List<List<List<Position>>> polygons = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        String at = "polygon " + (i + 1);
        List<List<Position>> rings = new ArrayList<>();
        List<Value> lists = list(values.get(i), at);
        if (lists.isEmpty()) {
          faults.add(at + ": at least one ring");
        }
        for (int j = 0; j < lists.size(); j++) {
          rings.add(ring(lists.get(j), at + " ring " + (j + 1)));
        }
        polygons.add(rings);
      }
      return polygons;
    }

    private List<Position> ring(Value value, String at) {
      List<Position> ring = new ArrayList<>();
      for (Value position : list(value, at)) {
        ListValue numbers = position.getListValue();
        if (numbers.getValuesCount() != 2
            || !numbers.getValues(0).hasNumberValue()
            || !numbers.getValues(1).hasNumberValue()) {
          faults.add(at + ": positions of longitude and latitude");
          return ring;
        }
        ring.add(
            new Position(
                numbers.getValues(0).getNumberValue(), numbers.getValues(1).getNumberValue()));
      }
      check(ring, at);
      return ring;
    }

    private void check(List<Position> ring, String at) {
      if (ring.size() < LEAST_POSITIONS) {
        faults.add(at + ": at least four positions");
      } else if (!ring.getFirst().equals(ring.getLast())) {
        faults.add(at + ": closed, its last position is its first");
      } else if (ring.stream().distinct().count() < LEAST_POSITIONS - 1) {
        faults.add(at + ": at least three different positions");
      }
      if (!ring.stream().allMatch(Position::isInRange)) {
        faults.add(at + ": longitude 73 to 136, latitude 3 to 54");
      }
    }

    private List<Value> list(Value value, String at) {
      if (!value.hasListValue()) {
        faults.add(at + ": a list");
      }
      return value.getListValue().getValuesList();
    }
  }
}
