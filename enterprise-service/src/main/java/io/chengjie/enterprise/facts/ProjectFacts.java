package io.chengjie.enterprise.facts;

import io.chengjie.enterprise.projects.ProjectRecorded;
import io.chengjie.proto.common.v1.Fact;
import io.chengjie.proto.common.v1.Fact.Source;
import io.chengjie.proto.common.v1.Money;
import io.chengjie.proto.enterprise.v1.Project;
import io.chengjie.proto.enterprise.v1.Project.FixedAssets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts that a project's own fields state. A field that is absent states nothing: missing is
 * not zero. An amount in another currency states nothing either, since the catalogue's unit is CNY
 * and nothing is converted here.
 */
final class ProjectFacts {
  /**
   * A plan is not true from some day on; it is what the project is. When it was learned is
   * known_from.
   */
  static final String ON_EVERY_DAY = "1900-01-01";

  private static final String CNY = "CNY";

  private ProjectFacts() {}

  /** What the change states anew. */
  static List<Fact> of(ProjectRecorded change) {
    Map<String, Fact> before = change.before().map(ProjectFacts::statedBy).orElse(Map.of());
    List<Fact> facts = new ArrayList<>();
    statedBy(change.after())
        .forEach(
            (key, fact) -> {
              if (!fact.equals(before.get(key))) {
                facts.add(fact);
              }
            });
    return facts;
  }

  private static Map<String, Fact> statedBy(Project project) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    if (!project.getEnterpriseId().isEmpty()) {
      // Whose users may ask policy-service about the project.
      text(facts, project, "project.enterpriseId", project.getEnterpriseId());
    }
    text(facts, project, "project.regionCode", project.getRegionCode());
    text(facts, project, "project.industryCode", project.getIndustryCode());
    amount(facts, project, "project.totalInvestment", project.getTotalInvestment());
    FixedAssets assets = project.getFixedAssets();
    amount(facts, project, "project.equipmentInvestment", assets.getEquipment());
    amount(facts, project, "project.fitOutInvestment", assets.getFitOut());
    amount(facts, project, "project.buildingInvestment", assets.getBuilding());
    amount(facts, project, "project.fixedAssets", sum(assets));
    if (project.hasJobsPromised()) {
      decimal(facts, project, "project.jobsPromised", Integer.toString(project.getJobsPromised()));
    }
    amount(facts, project, "project.revenuePromised", project.getRevenuePromised());
    amount(facts, project, "project.taxPromised", project.getTaxPromised());
    return facts;
  }

  /** Of one currency, as projects guarantees; the default instance when there is none. */
  private static Money sum(FixedAssets assets) {
    List<Money> kinds = assets.getAllFields().values().stream().map(Money.class::cast).toList();
    return kinds.isEmpty()
        ? Money.getDefaultInstance()
        : Money.newBuilder()
            .setAmount(
                kinds.stream()
                    .map(kind -> new BigDecimal(kind.getAmount()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .toPlainString())
            .setCurrency(kinds.getFirst().getCurrency())
            .build();
  }

  private static void amount(Map<String, Fact> facts, Project project, String key, Money amount) {
    if (amount.getCurrency().equals(CNY)) {
      decimal(facts, project, key, amount.getAmount());
    }
  }

  private static void decimal(Map<String, Fact> facts, Project project, String key, String value) {
    facts.put(key, about(project, key).setDecimalValue(value).build());
  }

  private static void text(Map<String, Fact> facts, Project project, String key, String value) {
    facts.put(key, about(project, key).setTextValue(value).build());
  }

  private static Fact.Builder about(Project project, String key) {
    return Fact.newBuilder()
        .setSubject("projects/" + project.getId())
        .setKey(key)
        .setValidFrom(ON_EVERY_DAY)
        .setSource(Source.COMPUTED);
  }
}
