package io.chengjie.enterprise.testing;

import io.chengjie.proto.common.v1.Money;
import io.chengjie.proto.enterprise.v1.Project;
import io.chengjie.proto.enterprise.v1.Project.FixedAssets;

/** Valid by default; a test changes one thing. */
public final class Examples {
  private Examples() {}

  /** The display maker of the story. */
  public static Project project() {
    return Project.newBuilder()
        .setName("晶澜光电显示模组项目")
        .setInvestorName("东莞晶澜光电")
        .setRegionCode("431129")
        .setIndustryCode("C3974")
        .setTotalInvestment(cny("120000000.00"))
        .setFixedAssets(
            FixedAssets.newBuilder()
                .setEquipment(cny("50000000.00"))
                .setFitOut(cny("10000000.00"))
                .setBuilding(cny("20000000.00")))
        .setJobsPromised(300)
        .setRevenuePromised(cny("200000000.00"))
        .setTaxPromised(cny("8000000.00"))
        .build();
  }

  public static Money cny(String amount) {
    return Money.newBuilder().setAmount(amount).setCurrency("CNY").build();
  }
}
