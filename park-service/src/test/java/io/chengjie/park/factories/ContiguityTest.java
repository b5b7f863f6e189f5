package io.chengjie.park.factories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContiguityTest {
  private static final Map<String, Set<String>> ROW =
      Map.of("A", Set.of("B"), "B", Set.of("A", "C"), "C", Set.of("B"));

  @Test
  void holdsForARowAndForOneAndForNone() {
    assertThat(Contiguity.broken(List.of("C", "A", "B"), ROW)).isEmpty();
    assertThat(Contiguity.broken(List.of("A"), Map.of())).isEmpty();
    assertThat(Contiguity.broken(List.of(), ROW)).isEmpty();
  }

  @Test
  void namesWhatCannotBeReachedInsideTheGroup() {
    assertThat(Contiguity.broken(List.of("A", "C"), ROW)).contains("C");
  }
}
