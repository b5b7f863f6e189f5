package io.chengjie.park.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengjie.chassis.errors.Rejection;
import org.junit.jupiter.api.Test;

class EntityTagTest {
  @Test
  void differsWhenOnlyTheClaimsDiffer() {
    assertThat(EntityTag.of(3, "FREE")).isNotEqualTo(EntityTag.of(3, "HELD"));
  }

  @Test
  void holdsAChangeAgainstTheContentAlone() {
    assertThatCode(() -> EntityTag.requireContent(EntityTag.of(3, "FREE", "0"), 3))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> EntityTag.requireContent(EntityTag.of(3, "FREE"), 4))
        .isInstanceOf(Rejection.class);
    assertThatThrownBy(() -> EntityTag.requireContent("", 0)).isInstanceOf(Rejection.class);
  }
}
