package io.chengjie.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chengjie.policy.testing.Keys;
import io.chengjie.policy.vocabulary.FactSet;
import io.chengjie.policy.vocabulary.FactValue;
import io.chengjie.policy.vocabulary.KnownFact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {
  private static final Map<String, String> FACTS =
      Map.of(
          "project.regionCode", "431129",
          "project.industryCode", "C3974",
          "project.equipmentInvestment", "50000000.00",
          "export.ratio", "0.1",
          "cert.hnte", "true",
          "cert.hnte.since", "2025-11-03");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "project.equipmentInvestment >= 50000000 ; TRUE",
        "project.equipmentInvestment > 50000000.00 ; FALSE",
        "project.equipmentInvestment == decimal(\"50000000\") ; TRUE",
        "project.equipmentInvestment != 50000000 ; FALSE",
        "project.equipmentInvestment in [1, 50000000.0] ; TRUE",
        "-project.equipmentInvestment < -49999999.99 ; TRUE",
        "export.ratio + 0.2 == 0.3 ; TRUE",
        "export.ratio * 3 == 0.3 ; TRUE",
        "project.equipmentInvestment - 0.01 < 50000000 ; TRUE",
        "industryIn(project.industryCode, 'C39') ; TRUE",
        "industryIn(project.industryCode, 'C') ; TRUE",
        "industryIn(project.industryCode, 'C397') ; TRUE",
        "industryIn(project.industryCode, 'C38') ; FALSE",
        "regionIn(project.regionCode, '431100') ; TRUE",
        "regionIn(project.regionCode, '430000') ; TRUE",
        "regionIn(project.regionCode, '431129') ; TRUE",
        "regionIn(project.regionCode, '430400') ; FALSE",
        "project.industryCode in ['C3974', 'C3979'] ; TRUE",
        "project.regionCode.startsWith('43') ; TRUE",
        "cert.hnte ; TRUE",
        "!cert.hnte ; FALSE",
        "cert.hnte.since <= date('2025-11-03') ; TRUE",
        "cert.hnte.since < date('2025-11-03') ; FALSE",
        "relocation.costVerified > 0 ; UNKNOWN",
        "relocation.costVerified > 0 && export.ratio > 0.5 ; FALSE",
        "relocation.costVerified > 0 || export.ratio < 0.5 ; TRUE",
        "relocation.costVerified > 0 && cert.hnte ; UNKNOWN",
        "!(relocation.costVerified > 0) ; UNKNOWN",
        "(cert.hnte ? export.ratio : relocation.costVerified) > 0.05 ; TRUE",
        "(cert.hnte ? relocation.costVerified : export.ratio) > 0.05 ; UNKNOWN",
        "export.ratio in [0.1, relocation.costVerified] ; UNKNOWN",
        "true ; TRUE",
      })
  void decides(String expression, Truth expected) {
    assertThat(prove(expression).value()).isEqualTo(expected);
  }

  @Test
  void namesTheFactsThatKeepItFromDeciding() {
    assertThat(
            prove(
                    "export.ratio > 0 && (relocation.costVerified > 0 || lease.areaSquareMetres >"
                        + " 10) && project.jobsPromised >= 100")
                .missing())
        .containsExactly(
            "lease.areaSquareMetres", "project.jobsPromised", "relocation.costVerified");
    assertThat(prove("relocation.costVerified > 0 && !cert.hnte").missing()).isEmpty();
    assertThat(prove("cert.hnte && relocation.costVerified > 0").missing())
        .containsExactly("relocation.costVerified");
  }

  @Test
  void showsEveryPartWithItsValueAndFacts() {
    Proof proof =
        prove(
            "industryIn(project.industryCode, \"C39\") && (relocation.costVerified > 1 ||"
                + " cert.hnte)");
    assertThat(proof.value()).isEqualTo(Truth.TRUE);
    assertThat(proof.parts()).extracting(Proof::value).containsExactly(Truth.TRUE, Truth.TRUE);
    Proof industry = proof.parts().getFirst();
    assertThat(industry.expression()).isEqualTo("industryIn(project.industryCode, \"C39\")");
    assertThat(industry.reads()).hasSize(1);
    assertThat(industry.reads().getFirst().fact().orElseThrow().id())
        .isEqualTo("FCT-project.industryCode");
    assertThat(proof.parts().getLast().parts())
        .extracting(Proof::expression, Proof::value)
        .containsExactly(
            tuple("relocation.costVerified > 1", Truth.UNKNOWN), tuple("cert.hnte", Truth.TRUE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "export.ratio > ; 1:15",
        "export.ratio ; 1:7",
        "export.ratio > 'a' ; 1:14",
        "cert.hnte > 1 ; 1:11",
        "cert.hnte &&\\n export.ratio > 'x' ; 2:15",
        "export.ratio / 2 > 1 ; 1:14",
        "export.ratio > decimal('a') ; 1:23",
        "export.ratio > decimal(export.ratio) ; 1:23",
        "export.ratio > 1e3 ; 1:16",
        "export.ratio > 0.1234567890123456789 ; 1:16",
        "cert.hnte.since > date('2025-02-30') ; 1:23",
        "{'a': export.ratio}['a'] > 1 ; 1:1",
        "export.ratio > b'1' ; 1:16",
        "project.regionCode.matches('4+') ; 1:27",
      })
  void refusesWhatIsNoConditionAndSaysWhere(String expression, String position) {
    Compilation result = ConditionCompiler.compile(expression.replace("\\n", "\n"), Keys.CATALOGUE);
    assertThat(result)
        .isInstanceOfSatisfying(
            Compilation.Invalid.class,
            invalid -> assertThat(invalid.position()).as(invalid.message()).isEqualTo(position));
  }

  @Test
  void hasNoLoops() {
    assertThat(ConditionCompiler.compile("[1, 2].exists(x, x > export.ratio)", Keys.CATALOGUE))
        .isNotInstanceOf(Compilation.Success.class);
  }

  @Test
  void refusesAFactThatTheCatalogueDoesNotHave() {
    assertThat(ConditionCompiler.compile("cert.hnte && tax.paid > 1", Keys.CATALOGUE))
        .isEqualTo(new Compilation.UnknownKey("tax.paid", "1:17"));
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 900})
  void refusesAnExpressionThatIsNestedTooDeeply(int depth) {
    String nested = "(".repeat(depth) + "cert.hnte" + ")".repeat(depth);
    assertThat(ConditionCompiler.compile(nested, Keys.CATALOGUE))
        .isInstanceOf(Compilation.Invalid.class);
  }

  @Test
  void takesAFactOfAnotherTypeForUnknown() {
    FactSet wrong =
        FactSet.of(List.of(new KnownFact("export.ratio", new FactValue.TextValue("0.9"), "FCT-1")));
    assertThat(compile("export.ratio > 0.5").prove(wrong).value()).isEqualTo(Truth.UNKNOWN);
  }

  private static Proof prove(String expression) {
    return compile(expression).prove(Keys.facts(FACTS));
  }

  private static CompiledCondition compile(String expression) {
    return switch (ConditionCompiler.compile(expression, Keys.CATALOGUE)) {
      case Compilation.Success success -> success.condition();
      case Compilation.Invalid invalid -> throw new AssertionError(invalid.toString());
      case Compilation.UnknownKey unknown -> throw new AssertionError(unknown.toString());
    };
  }
}
