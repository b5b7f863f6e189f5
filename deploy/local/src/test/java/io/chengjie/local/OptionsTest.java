package io.chengjie.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengjie.local.Options.Command;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  private static final Path DATA = Path.of("/repository/.chengjie");

  @Test
  void startsWithDemoDataInTheUsualFolderWhenNothingIsAsked() {
    Options options = parse();

    assertThat(options.command()).isEqualTo(Command.START);
    assertThat(options.data()).isEqualTo(DATA);
    assertThat(options.demoData()).isTrue();
    assertThat(options.fresh()).isFalse();
  }

  @Test
  void takesPortFolderAndFreshInAnyOrder() {
    Options options = parse("--fresh", "--data", "/tmp/elsewhere", "--port", "18080");

    assertThat(options.fresh()).isTrue();
    assertThat(options.data()).isEqualTo(Path.of("/tmp/elsewhere"));
    assertThat(options.ports().of(Part.GATEWAY)).isEqualTo(18080);
    assertThat(options.ports().of(Part.ENTERPRISE)).isEqualTo(18081);
    assertThat(options.ports().of(Part.PARK)).isEqualTo(18082);
    assertThat(options.ports().of(Part.POLICY)).isEqualTo(18083);
    assertThat(options.ports().postgres()).isEqualTo(18084);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "65532", "eighty", "80 80"})
  void refusesAPortThatLeavesNoRoomForTheOthers(String port) {
    assertThatThrownBy(() -> parse("--port", port))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("--port takes a number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--port", "--data"})
  void saysWhichOptionLacksItsValue(String option) {
    assertThatThrownBy(() -> parse(option, "--fresh"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(option);
  }

  @Test
  void namesAnUnknownOption() {
    assertThatThrownBy(() -> parse("--frehs"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("'--frehs'");
  }

  private static Options parse(String... arguments) {
    return Options.parse(List.of(arguments), DATA);
  }
}
