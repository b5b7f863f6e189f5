package io.chengjie.park.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chengjie.park.land.Boundary.NotABoundary;
import org.junit.jupiter.api.Test;

class BoundaryTest {
  private static final String SQUARE = square(111.50, 25.10);

  @Test
  void keepsAPolygonInItsShortestForm() throws NotABoundary {
    assertThat(Boundary.parse(SQUARE.replace(",", " , ")).geoJson()).isEqualTo(SQUARE);
    assertThat(Boundary.parse(SQUARE.replace("111.5,", "111.500,")).geoJson()).isEqualTo(SQUARE);
  }

  @Test
  void takesHolesAndSeveralPolygons() throws NotABoundary {
    String many =
        "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[111,25],[112,25],[112,26],[111,25]],"
            + "[[111.5,25.2],[111.6,25.2],[111.6,25.3],[111.5,25.2]]],"
            + "[[[113,25],[114,25],[114,26],[113,25]]]]}";

    assertThat(Boundary.parse(many).geoJson()).isEqualTo(many);
  }

  @Test
  void namesEveryFaultAtOnce() {
    assertThat(
            faults(
                "{\"type\":\"Polygon\",\"coordinates\":[[[111,25],[112,25],[112,26],[111,26]],"
                    + "[[25,111],[26,111],[25,111]]]}"))
        .containsExactly(
            "polygon 1 ring 1: closed, its last position is its first",
            "polygon 1 ring 2: at least four positions",
            "polygon 1 ring 2: longitude 73 to 136, latitude 3 to 54");
  }

  @Test
  void refusesWhatIsNoAreaAtAll() {
    assertThat(faults("nonsense")).containsExactly("a JSON object");
    assertThat(faults("{\"type\":\"Point\",\"coordinates\":[111,25]}"))
        .containsExactly("type: Polygon or MultiPolygon");
    assertThat(faults("{\"type\":\"Polygon\"}"))
        .containsExactly("members: type and coordinates, a list");
    assertThat(faults("{\"type\":\"Polygon\",\"coordinates\":[],\"crs\":\"x\"}"))
        .containsExactly("members: type and coordinates, a list");
    assertThat(faults("{\"type\":\"Polygon\",\"coordinates\":[]}"))
        .containsExactly("polygon 1: at least one ring");
    assertThat(faults("{\"type\":\"Polygon\",\"coordinates\":[[[111,25,3]]]}"))
        .containsExactly("polygon 1 ring 1: positions of longitude and latitude");
    assertThat(
            faults(
                "{\"type\":\"Polygon\",\"coordinates\":[[[111,25],[112,25],[111,25],[111,25]]]}"))
        .containsExactly("polygon 1 ring 1: at least three different positions");
  }

  @Test
  void tellsNeighboursFromParcelsThatLieApart() throws NotABoundary {
    Boundary one = Boundary.parse(SQUARE);

    assertThat(one.mayTouch(Boundary.parse(square(111.51, 25.10)))).isTrue();
    assertThat(one.mayTouch(Boundary.parse(square(111.5100005, 25.10)))).isTrue();
    assertThat(one.mayTouch(Boundary.parse(square(111.52, 25.10)))).isFalse();
    assertThat(one.mayTouch(Boundary.parse(square(111.50, 25.12)))).isFalse();
  }

  /** 0.01 degrees wide, about 1 km. */
  static String square(double west, double south) {
    double east = Math.round((west + 0.01) * 1e7) / 1e7;
    double north = Math.round((south + 0.01) * 1e7) / 1e7;
    return "{\"type\":\"Polygon\",\"coordinates\":[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}"
        .formatted(west, south, east, south, east, north, west, north, west, south);
  }

  private static java.util.List<String> faults(String text) {
    return catchThrowableOfType(NotABoundary.class, () -> Boundary.parse(text)).faults();
  }
}
