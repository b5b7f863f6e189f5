package io.chengjie.journey;

import static io.chengjie.proto.common.v1.Role.FAIR_COMPETITION_REVIEWER;
import static io.chengjie.proto.common.v1.Role.FINANCE_REVIEWER;
import static io.chengjie.proto.common.v1.Role.PARK_OPERATOR;
import static io.chengjie.proto.common.v1.Role.POLICY_OFFICER;
import static io.chengjie.proto.common.v1.Role.PROMOTION_OFFICER;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A park, a fund and a published policy of a test's own, so that tests do not take from each other.
 */
final class Stage {
  private static final String REGION = "431129";

  final String parkId;
  final String buildingId;
  final String poolId;
  final String fundId;
  final String versionId;
  private final AtomicInteger units = new AtomicInteger();

  /**
   * Builds the stage through the gateway.
   *
   * @param fund money in the fund, a decimal amount of CNY
   */
  Stage(String fund) {
    String code = UUID.randomUUID().toString().substring(0, 8);
    Api operator = Api.as(PARK_OPERATOR);
    parkId =
        operator.create(
            "/parks",
            """
            {"code":"P-%s","nameZh":"旅程园区","regionCode":"%s","level":"COUNTY"}"""
                .formatted(code, REGION));
    String zone =
        operator.create(
            "/zones",
            """
            {"parkId":"%s","code":"Z1","nameZh":"电子信息区"}"""
                .formatted(parkId));
    buildingId =
        operator.create(
            "/buildings",
            """
            {"zoneId":"%s","code":"B1","nameZh":"一号厂房","floorCount":4}"""
                .formatted(zone));
    poolId =
        operator.create(
            "/utility-pools",
            """
            {"parkId":"%s","kind":"POWER_KVA","capacity":"1000000"}"""
                .formatted(parkId));
    fundId = newFund(code, fund);
    versionId = publishedVersion(code, fundId);
  }

  /** One more free unit. */
  String newUnit() {
    return Api.as(PARK_OPERATOR)
        .create(
            "/units",
            """
            {"buildingId":"%s","code":"U%d","floor":1,"areaSquareMetres":"1000.00"}"""
                .formatted(buildingId, units.incrementAndGet()));
  }

  /** A new project in negotiation. */
  static String newProject() {
    return Api.as(PROMOTION_OFFICER)
        .create(
            "/projects",
            """
            {"name":"旅程项目","investorName":"东莞样例有限公司","regionCode":"%s","industryCode":"C3974",\
            "totalInvestment":{"amount":"1000000.00","currency":"CNY"}}"""
                .formatted(REGION));
  }

  /** A live hold on a new unit and 100 kVA. */
  String newHold(String project) {
    return Api.as(PROMOTION_OFFICER).create("/holds", holdOf(project, newUnit(), "100"));
  }

  /** A hold request on a unit and a quantity of the pool. */
  String holdOf(String project, String unit, String kva) {
    return """
    {"projectId":"%s","lines":[{"unitId":"%s"},{"poolId":"%s","quantity":"%s"}],"days":15}"""
        .formatted(project, unit, poolId, kva);
  }

  /** A request to sign for an award out of the fund. */
  String signing(String hold, String amount) {
    return """
    {"contractNo":"HT-%s","holdId":"%s",\
    "awards":[{"policyVersionId":"%s","fundId":"%s","amount":{"amount":"%s","currency":"CNY"}}],\
    "commitments":[{"party":"GOVERNMENT","text":"交付厂房"},{"party":"ENTERPRISE","text":"投资到位"}]}"""
        .formatted(UUID.randomUUID(), hold, versionId, fundId, amount);
  }

  private static String newFund(String code, String amount) {
    Api finance = Api.as(FINANCE_REVIEWER);
    var created =
        finance
            .post(
                "/funds",
                """
                {"code":"F-%s","nameZh":"旅程资金","kind":"GRANT","regionCode":"%s","year":2026,"currency":"CNY"}"""
                    .formatted(code, REGION))
            .then()
            .statusCode(201)
            .extract();
    String id = created.path("id");
    finance
        .post(
            "/funds/" + id + ":appropriate",
            """
            {"amount":{"amount":"%s","currency":"CNY"},"documentNo":"财预〔2026〕1号"}"""
                .formatted(amount),
            Api.newKey(),
            created.path("etag"))
        .then()
        .statusCode(200);
    return id;
  }

  private static String publishedVersion(String code, String fund) {
    Api officer = Api.as(POLICY_OFFICER);
    String policy =
        officer.create(
            "/policies",
            """
            {"code":"Y-%s","nameZh":"旅程奖补","issuer":"江华瑶族自治县人民政府","level":"COUNTY","regionCode":"%s"}"""
                .formatted(code, REGION));
    var draft =
        officer
            .post(
                "/policies/" + policy + "/versions",
                """
                {"textZh":"定额奖补","benefit":{"fixed":{"amount":{"amount":"1.00","currency":"CNY"}}},\
                "effectiveFrom":"2026-01-01","legalBasis":["样例依据"],"fundId":"%s"}"""
                    .formatted(fund))
            .then()
            .statusCode(201)
            .extract();
    Api.as(FAIR_COMPETITION_REVIEWER)
        .post("/policies/" + policy + "/versions/1:publish", "{}", Api.newKey(), draft.path("etag"))
        .then()
        .statusCode(200);
    return draft.path("id");
  }
}
