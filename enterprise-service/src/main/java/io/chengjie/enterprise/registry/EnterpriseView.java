package io.chengjie.enterprise.registry;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.time.Instants;
import io.chengjie.enterprise.codes.CodeTables;
import io.chengjie.proto.enterprise.v1.Enterprise;
import jakarta.enterprise.context.ApplicationScoped;

/** An enterprise as the contract shows it. */
@ApplicationScoped
class EnterpriseView {
  private static final Enterprise.Warning ORGANISATION_CODE =
      Enterprise.Warning.newBuilder()
          .setReason("ORGANISATION_CODE_CHECK")
          .setMessageZh("第 17 位与主体标识码（GB 11714）的校验位不符，请核对。")
          .setMessageEn(
              "Position 17 is not the check character of the organisation code (GB 11714); please verify.")
          .build();

  private final CodeTables codes;

  EnterpriseView(CodeTables codes) {
    this.codes = codes;
  }

  /** As this caller may see it. */
  Enterprise to(Caller caller, RegisteredEnterprise row) {
    return PersonalData.visibleTo(caller, row.id) ? whole(row) : masked(row);
  }

  /** For events, which many may read. */
  Enterprise masked(RegisteredEnterprise row) {
    Enterprise whole = whole(row);
    return whole.hasLegalRepresentativeName()
        ? whole.toBuilder()
            .setLegalRepresentativeName(PersonalData.masked(whole.getLegalRepresentativeName()))
            .build()
        : whole;
  }

  /** With personal data; for the change of an enterprise, never for an answer. */
  Enterprise whole(RegisteredEnterprise row) {
    Enterprise.Builder view =
        Enterprise.newBuilder()
            .setId(row.id)
            .setUscc(row.uscc)
            .setNameZh(row.nameZh)
            .setKind(row.kind)
            .setRegisteredRegionCode(row.registeredRegionCode)
            .setRegisteredRegion(codes.divisions().named(row.registeredRegionCode))
            .setIndustryCode(row.industryCode)
            .setIndustry(codes.industries().named(row.industryCode))
            .setStatus(row.status)
            .setCreateTime(Instants.toProto(row.createTime))
            .setUpdateTime(Instants.toProto(row.updateTime))
            .setEtag(Integer.toString(row.version));
    addOptional(view, row);
    if (!new Uscc(row.uscc).organisationCodeMatches()) {
      view.addWarnings(ORGANISATION_CODE);
    }
    return view.build();
  }

  private static void addOptional(Enterprise.Builder view, RegisteredEnterprise row) {
    if (row.nameEn != null) {
      view.setNameEn(row.nameEn);
    }
    if (row.ownership != null) {
      view.setOwnership(row.ownership);
    }
    if (row.legalRepresentativeName != null) {
      view.setLegalRepresentativeName(row.legalRepresentativeName);
    }
    if (row.registeredCapital != null) {
      view.setRegisteredCapital(row.registeredCapital.toMoney());
    }
    if (row.establishedOn != null) {
      view.setEstablishedOn(row.establishedOn.toString());
    }
    if (row.groupId != null) {
      view.setGroupId(row.groupId);
    }
    if (row.usccOverrideEvidenceId != null && row.usccOverrideExplanation != null) {
      view.setUsccOverride(
          Enterprise.UsccOverride.newBuilder()
              .setEvidenceId(row.usccOverrideEvidenceId)
              .setExplanation(row.usccOverrideExplanation));
    }
  }
}
