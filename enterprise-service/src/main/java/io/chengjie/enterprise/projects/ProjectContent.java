package io.chengjie.enterprise.projects;

import com.google.protobuf.Descriptors.FieldDescriptor;
import io.chengjie.chassis.errors.Violations;
import io.chengjie.enterprise.codes.CodeTables;
import io.chengjie.enterprise.values.Amount;
import io.chengjie.proto.common.v1.Money;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.enterprise.v1.Project;
import io.chengjie.proto.enterprise.v1.Project.FixedAssets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The members that callers may set: their meaning is checked and written here, for creation and
 * change alike.
 */
@ApplicationScoped
class ProjectContent {
  private final CodeTables codes;

  ProjectContent(CodeTables codes) {
    this.codes = codes;
  }

  /** Adds what shape alone cannot tell. */
  void check(Project content, Violations violations) {
    if (!codes.divisions().has(content.getRegionCode())) {
      violations.add(
          "project.regionCode", ViolationReason.UNKNOWN_CODE, "codeList", CodeTables.DIVISIONS);
    }
    if (!codes.industries().has(content.getIndustryCode())) {
      violations.add(
          "project.industryCode", ViolationReason.UNKNOWN_CODE, "codeList", CodeTables.INDUSTRIES);
    }
    checkAmount("project.totalInvestment", content.getTotalInvestment(), violations);
    checkAmount("project.revenuePromised", content.getRevenuePromised(), violations);
    checkAmount("project.taxPromised", content.getTaxPromised(), violations);
    checkFixedAssets(content.getFixedAssets(), violations);
  }

  /** They are added up, so they are of one currency. */
  private static void checkFixedAssets(FixedAssets assets, Violations violations) {
    Set<String> currencies = new HashSet<>();
    for (Map.Entry<FieldDescriptor, Object> kind : assets.getAllFields().entrySet()) {
      Money amount = (Money) kind.getValue();
      checkAmount("project.fixedAssets." + kind.getKey().getJsonName(), amount, violations);
      currencies.add(amount.getCurrency());
    }
    if (currencies.size() > 1) {
      violations.add("project.fixedAssets", ViolationReason.RULE_BROKEN, "rule", "one-currency");
    }
  }

  private static void checkAmount(String field, Money amount, Violations violations) {
    if (amount.getAmount().startsWith("-")) {
      violations.add(field + ".amount", ViolationReason.RULE_BROKEN, "rule", "not-negative");
    }
  }

  /** Only of content that {@link #check} passed. The region never changes. */
  static void write(Project content, InvestmentProject target) {
    target.name = content.getName();
    target.enterpriseId = content.hasEnterpriseId() ? content.getEnterpriseId() : null;
    target.investorName = content.getInvestorName();
    target.parkId = content.hasParkId() ? content.getParkId() : null;
    target.industryCode = content.getIndustryCode();
    target.totalInvestment = Amount.of(content.getTotalInvestment());
    target.jobsPromised = content.hasJobsPromised() ? content.getJobsPromised() : null;
    target.revenuePromised =
        content.hasRevenuePromised() ? Amount.of(content.getRevenuePromised()) : null;
    target.taxPromised = content.hasTaxPromised() ? Amount.of(content.getTaxPromised()) : null;
    target.key = content.getIsKey();
    FixedAssets assets = content.getFixedAssets();
    target.hasFixedAssets = content.hasFixedAssets();
    target.equipment = assets.hasEquipment() ? Amount.of(assets.getEquipment()) : null;
    target.fitOut = assets.hasFitOut() ? Amount.of(assets.getFitOut()) : null;
    target.building = assets.hasBuilding() ? Amount.of(assets.getBuilding()) : null;
    target.land = assets.hasLand() ? Amount.of(assets.getLand()) : null;
  }
}
