package io.chengjie.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.policy.testing.Keys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * INV-13: a fact that becomes known can decide what was unknown, and never flips what was decided.
 */
class KleeneMonotonicityTest {
  private static final List<String> DECIMALS =
      List.of("export.ratio", "relocation.costVerified", "project.jobsPromised");

  @Property(tries = 1000)
  void aNewFactNeverFlipsADecision(
      @ForAll("conditions") String expression, @ForAll("facts") Map<String, String> facts) {
    CompiledCondition condition = compiled(expression);
    Truth all = condition.prove(Keys.facts(facts)).value();
    for (String key : facts.keySet()) {
      Map<String, String> fewer = new HashMap<>(facts);
      fewer.remove(key);
      Proof before = condition.prove(Keys.facts(fewer));
      if (before.value() != Truth.UNKNOWN) {
        assertThat(all).as("%s without %s", expression, key).isEqualTo(before.value());
        assertThat(before.missing()).isEmpty();
      } else {
        assertThat(before.missing()).isNotEmpty().noneMatch(fewer::containsKey);
      }
    }
  }

  @Property(tries = 300)
  void decidesWhenAllFactsAreKnown(@ForAll("conditions") String expression) {
    Map<String, String> facts =
        new HashMap<>(Map.of("cert.hnte", "false", "project.industryCode", "C3974"));
    DECIMALS.forEach(key -> facts.put(key, "1"));
    assertThat(compiled(expression).prove(Keys.facts(facts)).value()).isNotEqualTo(Truth.UNKNOWN);
  }

  @Provide
  Arbitrary<String> conditions() {
    return Arbitraries.recursive(this::leaf, this::larger, 0, 4);
  }

  private Arbitrary<String> larger(Arbitrary<String> part) {
    return Arbitraries.oneOf(
        part,
        Combinators.combine(part, leaf()).as((a, b) -> "(" + a + " && " + b + ")"),
        Combinators.combine(leaf(), part).as((a, b) -> "(" + a + " || " + b + ")"),
        part.map(a -> "!(" + a + ")"),
        Combinators.combine(leaf(), part, leaf())
            .as((a, b, c) -> "(" + a + " ? " + b + " : " + c + ")"));
  }

  private Arbitrary<String> leaf() {
    Arbitrary<String> comparison =
        Combinators.combine(term(), Arbitraries.of("<", "<=", ">", ">=", "==", "!="), term())
            .as((a, operator, b) -> a + " " + operator + " " + b);
    Arbitrary<String> membership =
        Combinators.combine(term(), term()).as((a, b) -> a + " in [" + b + ", 1]");
    return Arbitraries.oneOf(
        comparison,
        membership,
        Arbitraries.of("cert.hnte", "true", "industryIn(project.industryCode, 'C39')"));
  }

  private Arbitrary<String> term() {
    return Arbitraries.oneOf(
        Arbitraries.of(DECIMALS),
        Arbitraries.of("0", "1", "1.5", "-2"),
        Combinators.combine(
                Arbitraries.of(DECIMALS), Arbitraries.of("+", "-", "*"), Arbitraries.of("2", "0.5"))
            .as((a, operator, b) -> a + " " + operator + " " + b));
  }

  @Provide
  Arbitrary<Map<String, String>> facts() {
    return Combinators.combine(
            Arbitraries.of("-1", "0", "0.5", "1", "1.00", "3").list().ofSize(DECIMALS.size()),
            Arbitraries.of("true", "false"),
            Arbitraries.of("C3974", "A01"),
            Arbitraries.of(true, false).list().ofSize(5))
        .as(
            (decimals, certified, industry, present) -> {
              Map<String, String> facts = new HashMap<>();
              for (int i = 0; i < DECIMALS.size(); i++) {
                facts.put(DECIMALS.get(i), decimals.get(i));
              }
              facts.put("cert.hnte", certified);
              facts.put("project.industryCode", industry);
              List<String> keys = facts.keySet().stream().sorted().toList();
              for (int i = 0; i < keys.size(); i++) {
                if (!present.get(i)) {
                  facts.remove(keys.get(i));
                }
              }
              return facts;
            });
  }

  private static CompiledCondition compiled(String expression) {
    Compilation result = ConditionCompiler.compile(expression, Keys.CATALOGUE);
    assertThat(result).as(expression).isInstanceOf(Compilation.Success.class);
    return ((Compilation.Success) result).condition();
  }
}
