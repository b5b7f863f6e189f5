package io.chengjie.chassis.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class HousePlanTest {

  private static final String CANARY = "io.chengjie.chassis.testing.canary";
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(CANARY);

  @Test
  void acceptsAnArrowThatThePlanDraws() {
    assertThatCode(() -> plan().arrows("left -> right").arrows("unplanned").rule().check(CLASSES))
        .doesNotThrowAnyException();
  }

  @Test
  void acceptsAnArrowOverAFeatureBetween() {
    assertThatCode(() -> plan().arrows("left -> unplanned -> right").rule().check(CLASSES))
        .doesNotThrowAnyException();
  }

  @Test
  void acceptsWhatEveryoneMayUse() {
    assertThatCode(
            () -> plan().everyoneMayUse("right").arrows("left, unplanned").rule().check(CLASSES))
        .doesNotThrowAnyException();
  }

  @Test
  void rejectsAnArrowBack() {
    assertThatThrownBy(() -> plan().arrows("unplanned, right -> left").rule().check(CLASSES))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("No arrow from left");
  }

  @Test
  void rejectsAnArrowWithinAGroup() {
    assertThatThrownBy(() -> plan().arrows("unplanned, left, right").rule().check(CLASSES))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("No arrow from left");
  }

  @Test
  void rejectsAFeatureThatThePlanDoesNotName() {
    assertThatThrownBy(() -> plan().arrows("left -> right").rule().check(CLASSES))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Stray is of feature unplanned, not in the plan");
  }

  @Test
  void rejectsAnArrowOfAFeatureThatStandsAlone() {
    assertThatThrownBy(() -> plan().othersStandAlone().rule().check(CLASSES))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("No arrow from left")
        .hasMessageNotContaining("not in the plan");
  }

  private static HousePlan plan() {
    return HousePlan.of(CANARY);
  }
}
