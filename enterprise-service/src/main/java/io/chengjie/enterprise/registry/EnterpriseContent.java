package io.chengjie.enterprise.registry;

import io.chengjie.chassis.errors.Violations;
import io.chengjie.chassis.time.BusinessZone;
import io.chengjie.enterprise.codes.CodeTables;
import io.chengjie.enterprise.values.Amount;
import io.chengjie.enterprise.values.CivilDates;
import io.chengjie.proto.common.v1.ViolationReason;
import io.chengjie.proto.enterprise.v1.Enterprise;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The members that callers may set: their meaning is checked and written here, for registration and
 * change alike.
 */
@ApplicationScoped
class EnterpriseContent {
  private final CodeTables codes;
  private final Clock clock;

  EnterpriseContent(CodeTables codes, Clock clock) {
    this.codes = codes;
    this.clock = clock;
  }

  /** Adds what shape alone cannot tell. */
  void check(Enterprise content, Violations violations) {
    if (!codes.divisions().has(content.getRegisteredRegionCode())) {
      violations.add(
          "enterprise.registeredRegionCode",
          ViolationReason.UNKNOWN_CODE,
          "codeList",
          CodeTables.DIVISIONS);
    }
    if (!codes.industries().has(content.getIndustryCode())) {
      violations.add(
          "enterprise.industryCode",
          ViolationReason.UNKNOWN_CODE,
          "codeList",
          CodeTables.INDUSTRIES);
    }
    if (content.hasEstablishedOn() && !happened(content.getEstablishedOn())) {
      violations.add("enterprise.establishedOn", ViolationReason.INVALID_DATE);
    }
    if (content.hasRegisteredCapital()
        && content.getRegisteredCapital().getAmount().startsWith("-")) {
      violations.add(
          "enterprise.registeredCapital.amount",
          ViolationReason.RULE_BROKEN,
          "rule",
          "not-negative");
    }
  }

  /** Only of content that {@link #check} passed. The code itself never changes. */
  static void write(Enterprise content, RegisteredEnterprise target) {
    target.nameZh = content.getNameZh();
    target.nameEn = content.hasNameEn() ? content.getNameEn() : null;
    target.kind = content.getKind();
    target.ownership = content.hasOwnership() ? content.getOwnership() : null;
    target.legalRepresentativeName =
        content.hasLegalRepresentativeName() ? content.getLegalRepresentativeName() : null;
    target.registeredRegionCode = content.getRegisteredRegionCode();
    target.industryCode = content.getIndustryCode();
    target.registeredCapital =
        content.hasRegisteredCapital() ? Amount.of(content.getRegisteredCapital()) : null;
    target.establishedOn =
        content.hasEstablishedOn()
            ? CivilDates.parse(content.getEstablishedOn()).orElseThrow()
            : null;
    target.groupId =
        content.hasGroupId() && !content.getGroupId().isEmpty() ? content.getGroupId() : null;
  }

  private boolean happened(String date) {
    Optional<LocalDate> day = CivilDates.parse(date);
    return day.isPresent() && !day.get().isAfter(BusinessZone.today(clock));
  }
}
