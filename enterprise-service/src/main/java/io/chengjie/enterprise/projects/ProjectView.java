package io.chengjie.enterprise.projects;

import io.chengjie.chassis.time.Instants;
import io.chengjie.enterprise.codes.CodeTables;
import io.chengjie.proto.enterprise.v1.Project;
import io.chengjie.proto.enterprise.v1.Project.FixedAssets;
import jakarta.enterprise.context.ApplicationScoped;

/** A project as the contract shows it. */
@ApplicationScoped
class ProjectView {
  private final CodeTables codes;

  ProjectView(CodeTables codes) {
    this.codes = codes;
  }

  Project of(InvestmentProject row) {
    Project.Builder view =
        Project.newBuilder()
            .setId(row.id)
            .setName(row.name)
            .setInvestorName(row.investorName)
            .setRegionCode(row.regionCode)
            .setRegion(codes.divisions().named(row.regionCode))
            .setIndustryCode(row.industryCode)
            .setIndustry(codes.industries().named(row.industryCode))
            .setTotalInvestment(row.totalInvestment.toMoney())
            .setIsKey(row.key)
            .setStage(row.stage)
            .setCreateTime(Instants.toProto(row.createTime))
            .setUpdateTime(Instants.toProto(row.updateTime))
            .setEtag(Integer.toString(row.version));
    addPlan(view, row);
    addSigning(view, row);
    return view.build();
  }

  private static void addPlan(Project.Builder view, InvestmentProject row) {
    if (row.enterpriseId != null) {
      view.setEnterpriseId(row.enterpriseId);
    }
    if (row.parkId != null) {
      view.setParkId(row.parkId);
    }
    if (row.hasFixedAssets) {
      view.setFixedAssets(fixedAssets(row));
    }
    if (row.jobsPromised != null) {
      view.setJobsPromised(row.jobsPromised);
    }
    if (row.revenuePromised != null) {
      view.setRevenuePromised(row.revenuePromised.toMoney());
    }
    if (row.taxPromised != null) {
      view.setTaxPromised(row.taxPromised.toMoney());
    }
  }

  private static FixedAssets fixedAssets(InvestmentProject row) {
    FixedAssets.Builder assets = FixedAssets.newBuilder();
    if (row.equipment != null) {
      assets.setEquipment(row.equipment.toMoney());
    }
    if (row.fitOut != null) {
      assets.setFitOut(row.fitOut.toMoney());
    }
    if (row.building != null) {
      assets.setBuilding(row.building.toMoney());
    }
    if (row.land != null) {
      assets.setLand(row.land.toMoney());
    }
    return assets.build();
  }

  private static void addSigning(Project.Builder view, InvestmentProject row) {
    if (row.contractNo != null) {
      view.setContractNo(row.contractNo);
    }
    if (row.holdId != null) {
      view.setHoldId(row.holdId);
    }
    if (row.fundReservationId != null) {
      view.setFundReservationId(row.fundReservationId);
    }
    if (row.signTime != null) {
      view.setSignTime(Instants.toProto(row.signTime));
    }
  }
}
