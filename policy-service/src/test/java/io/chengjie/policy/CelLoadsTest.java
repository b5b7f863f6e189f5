package io.chengjie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.types.SimpleType;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * CEL fails at class load when the platform's older protobuf runtime wins: this fails first, and
 * says why.
 */
@NullMarked
class CelLoadsTest {

  @Test
  void runsACondition() throws Exception {
    Cel cel = CelFactory.plannerCelBuilder().addVar("employees", SimpleType.INT).build();
    var program = cel.createProgram(cel.compile("employees >= 50").getAst());
    assertThat(program.eval(Map.of("employees", 50L))).isEqualTo(true);
  }
}
