package io.chengjie.park.factories;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergingTest {
  private static final LocalDate JUNE = LocalDate.parse("2027-06-01");
  private static final LocalDate JULY = LocalDate.parse("2027-07-01");

  private UnitRecord one;
  private UnitRecord other;

  @BeforeEach
  void twoUnits() {
    one = unit("A");
    other = unit("B");
  }

  @Test
  void addsAreaAndPowerAndTakesTheLeastOfWhatEveryCornerHas() {
    other.floorLoadKnPerSquareMetre = new BigDecimal("7.5");
    other.fireClass = "D";

    UnitRecord whole = merge();

    assertThat(whole.areaSquareMetres).isEqualByComparingTo("2000.50");
    assertThat(whole.powerKva).isEqualByComparingTo("800");
    assertThat(whole.floorLoadKnPerSquareMetre).isEqualByComparingTo("7.5");
    assertThat(whole.fireClass).isEqualTo("D");
    assertThat(whole.rentMinorUnits).isEqualTo(1200L);
  }

  @Test
  void whatIsUnknownOfOneIsUnknownOfTheWhole() {
    other.clearHeightMetres = null;
    other.powerKva = null;
    other.fireClass = null;
    other.rentMinorUnits = 1300L;

    UnitRecord whole = merge();

    assertThat(whole.clearHeightMetres).isNull();
    assertThat(whole.powerKva).isNull();
    assertThat(whole.fireClass).isNull();
    assertThat(whole.rentMinorUnits).isNull();
    assertThat(whole.rentCurrency).isNull();
  }

  @Test
  void oneDockIsADockAndOneSingleFeedIsNoDualFeedWhateverElseIsUnknown() {
    other.loadingDock = null;
    one.loadingDock = true;
    other.dualFeed = false;
    one.dualFeed = null;

    assertThat(merge().loadingDock).isTrue();
    assertThat(merge().dualFeed).isFalse();

    one.loadingDock = false;
    other.dualFeed = true;
    assertThat(merge().loadingDock).isNull();
    assertThat(merge().dualFeed).isNull();
  }

  @Test
  void isUsableOnTheLastDayOfAllAndFollowsItsBuildingWhileAllDo() {
    assertThat(merge().availableFrom).isNull();

    one.availableFrom = JUNE;
    assertThat(merge().availableFrom).isEqualTo(JULY);

    other.availableFrom = JUNE;
    assertThat(merge().availableFrom).isEqualTo(JUNE);
  }

  private UnitRecord merge() {
    return Merging.of("W", "W", List.of(one, other), JULY);
  }

  private static UnitRecord unit(String id) {
    UnitRecord unit = new UnitRecord();
    unit.id = id;
    unit.code = id;
    unit.buildingId = "B";
    unit.floor = 2;
    unit.areaSquareMetres = new BigDecimal("1000.25");
    unit.floorLoadKnPerSquareMetre = BigDecimal.TEN;
    unit.clearHeightMetres = new BigDecimal("7.8");
    unit.fireClass = "C";
    unit.powerKva = new BigDecimal("400");
    unit.rentMinorUnits = 1200L;
    unit.rentCurrency = "CNY";
    return unit;
  }
}
