package io.chengjie.park.regions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionPrefixTest {
  @ParameterizedTest
  @CsvSource({
    "430000,43",
    "431100,4311",
    "431129,431129",
    "43,43",
    "000000,''",
    "'',''",
    "431000,4310"
  })
  void dropsTheLevelsThatAreNotNamed(String code, String prefix) {
    assertThat(RegionPrefix.of(code)).isEqualTo(prefix);
  }
}
