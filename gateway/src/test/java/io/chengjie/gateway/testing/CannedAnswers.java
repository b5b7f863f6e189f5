package io.chengjie.gateway.testing;

import com.google.protobuf.Message;
import io.chengjie.proto.enterprise.v1.RecordFactsRequest;
import io.chengjie.proto.enterprise.v1.RecordFactsResponse;
import io.chengjie.proto.park.v1.SelectSitesResponse;
import io.chengjie.proto.park.v1.SiteCandidate;
import io.chengjie.proto.park.v1.SiteNeeds;
import io.chengjie.proto.park.v1.SpaceOrigin;
import io.chengjie.proto.policy.v1.EstimateRequest;
import io.chengjie.proto.policy.v1.EstimateResponse;
import io.chengjie.proto.policy.v1.EvaluateRequest;
import io.chengjie.proto.policy.v1.Evaluation;
import io.chengjie.proto.policy.v1.Outcome;
import io.chengjie.proto.policy.v1.PolicyResult;

/** Answers of the calls that keep nothing. */
final class CannedAnswers {
  private CannedAnswers() {}

  static Message of(Message empty, Message request) {
    return switch (request) {
      case RecordFactsRequest facts ->
          RecordFactsResponse.newBuilder().addAllItems(facts.getFactsList()).build();
      case EvaluateRequest asked ->
          Evaluation.newBuilder()
              .setId("EVL-1")
              .setProjectId(asked.getProjectId())
              .setEnterpriseId(asked.getEnterpriseId())
              .setAsOf(asked.getAsOf())
              .addItems(undetermined("export.ratio"))
              .build();
      case EstimateRequest asked -> estimate(asked);
      case io.chengjie.proto.park.v1.GetLandCoverRequest asked ->
          io.chengjie.proto.park.v1.LandCover.newBuilder()
              .setRegionCode(asked.getRegionCode())
              .setParkId(asked.getParkId())
              .setReadyAreaSquareMetres("10000000.00")
              .setMonthlyDemandAreaSquareMetres("1000000.00")
              .setMonthsOfCover("10.0")
              .build();
      case io.chengjie.proto.park.v1.SelectSitesRequest asked ->
          asked.getNeeds().getSpace() == SiteNeeds.Space.LAND
              ? SelectSitesResponse.newBuilder().addItems(plot("PRK-1", "431129")).build()
              : asked.hasFailedCount()
              ? SelectSitesResponse.newBuilder()
                  .addItems(candidate("PRK-" + asked.getFailedCount(), "431129"))
                  .setNextPageToken("after-" + asked.getPageToken())
                  .build()
              : SelectSitesResponse.newBuilder()
                  .addItems(candidate("PRK-1", "431129"))
                  .addItems(candidate("PRK-2", "431129"))
                  .addItems(candidate("PRK-3", "430581"))
                  .build();
      default -> empty;
    };
  }

  private static EstimateResponse estimate(EstimateRequest asked) {
    EstimateResponse.Builder response = EstimateResponse.newBuilder();
    asked.getFactsList().forEach(fact -> response.addItems(undetermined(fact.getKey())));
    return response.build();
  }

  private static PolicyResult undetermined(String key) {
    return PolicyResult.newBuilder()
        .setPolicyId("PLC-1")
        .setOutcome(Outcome.UNDETERMINED)
        .addMissingFacts(key)
        .build();
  }

  private static SiteCandidate plot(String park, String region) {
    return SiteCandidate.newBuilder()
        .setParkId(park)
        .setRegionCode(region)
        .setOutcome(SiteCandidate.Outcome.FITS)
        .addParcels(
            SiteCandidate.ProposedParcel.newBuilder()
                .setId("PCL-1")
                .setAreaSquareMetres("20000.00")
                .setOrigin(SpaceOrigin.Kind.BROWNFIELD))
        .build();
  }

  private static SiteCandidate candidate(String park, String region) {
    return SiteCandidate.newBuilder()
        .setParkId(park)
        .setRegionCode(region)
        .setOutcome(SiteCandidate.Outcome.FITS)
        .addUnits(
            SiteCandidate.ProposedUnit.newBuilder().setId("UNT-1").setAreaSquareMetres("3000.00"))
        .build();
  }
}
