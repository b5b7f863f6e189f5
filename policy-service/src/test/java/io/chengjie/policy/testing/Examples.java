package io.chengjie.policy.testing;

import com.google.protobuf.util.Timestamps;
import io.chengjie.proto.common.v1.Fact;
import io.chengjie.proto.common.v1.Money;
import io.chengjie.proto.policy.v1.AppropriateFundRequest;
import io.chengjie.proto.policy.v1.Benefit;
import io.chengjie.proto.policy.v1.Condition;
import io.chengjie.proto.policy.v1.CreateFundRequest;
import io.chengjie.proto.policy.v1.CreatePolicyRequest;
import io.chengjie.proto.policy.v1.CreatePolicyVersionRequest;
import io.chengjie.proto.policy.v1.DeliverFactsRequest;
import io.chengjie.proto.policy.v1.Fund;
import io.chengjie.proto.policy.v1.FundReservationLine;
import io.chengjie.proto.policy.v1.Policy;
import io.chengjie.proto.policy.v1.PolicyVersion;
import io.chengjie.proto.policy.v1.PublishPolicyVersionRequest;
import io.chengjie.proto.policy.v1.SubjectFacts;
import java.time.Instant;
import java.util.UUID;

/** Valid examples; a test changes one thing. */
public final class Examples {
  public static final String JIANGHUA = "431129";

  private final Api api;

  public Examples(Api api) {
    this.api = api;
  }

  /** Unique among the tests that share a database, and short enough for a code. */
  public static String unique(String prefix) {
    return prefix + "-" + UUID.randomUUID().toString().substring(0, 13);
  }

  public static Money money(String amount) {
    return Money.newBuilder().setAmount(amount).setCurrency("CNY").build();
  }

  public static Fund.Builder fund() {
    return Fund.newBuilder()
        .setCode(unique("FUND"))
        .setNameZh("江华县扶持资金")
        .setKind(Fund.Kind.GRANT)
        .setRegionCode(JIANGHUA)
        .setYear(2026)
        .setCurrency("CNY");
  }

  public static Policy.Builder policy() {
    return Policy.newBuilder()
        .setCode(unique("POL"))
        .setNameZh("设备投资补助")
        .setNameEn("Grant for equipment")
        .setIssuer("江华县人民政府")
        .setLevel(Policy.Level.COUNTY)
        .setRegionCode(JIANGHUA)
        .setCategory("equipment");
  }

  public static PolicyVersion.Builder version() {
    return PolicyVersion.newBuilder()
        .setTextZh("对设备投资按百分之五补助。")
        .addConditions(condition("industry", "industryIn(project.industryCode, \"C39\")"))
        .setBenefit(
            Benefit.newBuilder()
                .setRateOfFact(
                    Benefit.RateOfFact.newBuilder()
                        .setFactKey("project.equipmentInvestment")
                        .setRate("0.05"))
                .setCap(money("3000000.00")))
        .setEffectiveFrom("2026-01-01")
        .addLegalBasis("江政发〔2026〕1 号");
  }

  public static Condition condition(String id, String expression) {
    return Condition.newBuilder()
        .setId(id)
        .setExpression(expression)
        .setTextZh("条件 " + id)
        .setTextEn("Condition " + id)
        .build();
  }

  public Fund createdFund() {
    return api.funds(Api.FINANCE)
        .createFund(
            CreateFundRequest.newBuilder().setFund(fund()).setRequestId(Api.requestId()).build());
  }

  public Fund fundOf(String amount) {
    Fund fund = createdFund();
    return api.funds(Api.FINANCE)
        .appropriateFund(
            AppropriateFundRequest.newBuilder()
                .setId(fund.getId())
                .setAmount(money(amount))
                .setDocumentNo("江财预〔2026〕12 号")
                .setEtag(fund.getEtag())
                .setRequestId(Api.requestId())
                .build());
  }

  public Policy createdPolicy(Policy.Builder policy) {
    return api.catalog(Api.DRAFTER)
        .createPolicy(
            CreatePolicyRequest.newBuilder()
                .setPolicy(policy)
                .setRequestId(Api.requestId())
                .build());
  }

  public PolicyVersion drafted(String policyId, PolicyVersion.Builder version) {
    return api.catalog(Api.DRAFTER)
        .createPolicyVersion(
            CreatePolicyVersionRequest.newBuilder()
                .setPolicyId(policyId)
                .setPolicyVersion(version)
                .setRequestId(Api.requestId())
                .build());
  }

  public PolicyVersion published(String policyId, PolicyVersion.Builder version) {
    return publish(drafted(policyId, version));
  }

  public PolicyVersion publish(PolicyVersion draft) {
    return api.catalog(Api.PUBLISHER)
        .publishPolicyVersion(
            PublishPolicyVersionRequest.newBuilder()
                .setPolicyId(draft.getPolicyId())
                .setNumber(draft.getNumber())
                .setEtag(draft.getEtag())
                .setRequestId(Api.requestId())
                .build());
  }

  /** A published version that the fund pays. */
  public PolicyVersion publishedFor(Fund fund) {
    return published(createdPolicy(policy()).getId(), version().setFundId(fund.getId()));
  }

  public static FundReservationLine line(PolicyVersion version, Fund fund, String amount) {
    return FundReservationLine.newBuilder()
        .setPolicyVersionId(version.getId())
        .setFundId(fund.getId())
        .setAmount(money(amount))
        .build();
  }

  /** A fact as enterprise-service delivers it; the value is still to be set. */
  public static Fact.Builder fact(String subject, int version, String key) {
    return Fact.newBuilder()
        .setId("FCT-" + version)
        .setSubject(subject)
        .setVersion(version)
        .setKey(key)
        .setValidFrom("2026-01-01")
        .setKnownFrom(
            Timestamps.fromMillis(Instant.parse("2026-02-01T00:00:00Z").toEpochMilli() + version))
        .setSource(Fact.Source.AGENCY);
  }

  public void deliver(String subject, Fact... facts) {
    SubjectFacts.Builder batch = SubjectFacts.newBuilder().setSubject(subject);
    for (Fact fact : facts) {
      batch.addFacts(fact);
    }
    api.delivery().deliverFacts(DeliverFactsRequest.newBuilder().addSubjects(batch).build());
  }
}
