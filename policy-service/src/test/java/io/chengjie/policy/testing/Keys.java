package io.chengjie.policy.testing;

import io.chengjie.policy.vocabulary.FactKey;
import io.chengjie.policy.vocabulary.FactSet;
import io.chengjie.policy.vocabulary.FactSubject;
import io.chengjie.policy.vocabulary.FactType;
import io.chengjie.policy.vocabulary.FactValue;
import io.chengjie.policy.vocabulary.KnownFact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small fact catalogue for unit tests, like the one that the migration brings. */
public final class Keys {
  public static final Map<String, FactKey> CATALOGUE =
      Stream.of(
              FactKey.of("project.regionCode", FactType.TEXT, FactSubject.PROJECT),
              FactKey.of("project.industryCode", FactType.TEXT, FactSubject.PROJECT),
              decimal("project.equipmentInvestment", "0"),
              decimal("project.jobsPromised", "0"),
              decimal("relocation.costVerified", "0"),
              decimal("lease.areaSquareMetres", "0"),
              decimal("lease.monthlyRentPerSquareMetre", "0"),
              new FactKey(
                  "employment.newInsured3m",
                  FactType.DECIMAL,
                  FactSubject.PROJECT,
                  Optional.of(BigDecimal.ZERO),
                  Optional.empty(),
                  Optional.of("project.jobsPromised")),
              decimal("export.ratio", "0"),
              FactKey.of("cert.hnte", FactType.BOOLEAN, FactSubject.ENTERPRISE),
              FactKey.of("cert.hnte.since", FactType.DATE, FactSubject.ENTERPRISE))
          .collect(Collectors.toMap(FactKey::key, Function.identity()));

  private Keys() {}

  private static FactKey decimal(String key, String minimum) {
    return new FactKey(
        key,
        FactType.DECIMAL,
        FactSubject.PROJECT,
        Optional.of(new BigDecimal(minimum)),
        Optional.empty(),
        Optional.empty());
  }

  /** Facts of these values, each written as text. */
  public static FactSet facts(Map<String, String> values) {
    List<KnownFact> facts = new ArrayList<>();
    values.forEach(
        (key, text) -> {
          FactType type = Optional.ofNullable(CATALOGUE.get(key)).orElseThrow().type();
          facts.add(new KnownFact(key, FactValue.parse(type, text).orElseThrow(), "FCT-" + key));
        });
    return FactSet.of(facts);
  }
}
