package io.chengjie.enterprise.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HierarchyTest {
  @ParameterizedTest
  @CsvSource({"430000, 43", "431100, 4311", "431129, 431129", "441900, 4419", "500000, 50"})
  void findsEverythingBelowARegion(String regionCode, String prefix) {
    assertThat(Hierarchy.regionPrefix(regionCode)).isEqualTo(prefix);
  }

  @ParameterizedTest
  @CsvSource({"C39*, C39", "C39, C39", "C, C", "C3974*, C3974"})
  void findsEverythingBelowAnIndustry(String industryCode, String prefix) {
    assertThat(Hierarchy.industryPrefix(industryCode)).isEqualTo(prefix);
  }
}
