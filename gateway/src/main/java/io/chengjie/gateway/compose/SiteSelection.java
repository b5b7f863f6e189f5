package io.chengjie.gateway.compose;

import io.chengjie.proto.gateway.v1.RegionEstimate;
import io.chengjie.proto.gateway.v1.SelectSitesRequest;
import io.chengjie.proto.gateway.v1.SelectSitesResponse;
import io.chengjie.proto.park.v1.SiteCandidate;
import io.chengjie.proto.park.v1.SiteNeeds;
import io.chengjie.proto.park.v1.SitingServiceGrpc.SitingServiceBlockingStub;
import io.chengjie.proto.policy.v1.EligibilityServiceGrpc.EligibilityServiceBlockingStub;
import io.chengjie.proto.policy.v1.EstimateRequest;
import io.chengjie.proto.policy.v1.StatedFact;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sites from park-service, with what the policies of each candidate's region would grant from
 * policy-service.
 */
@ApplicationScoped
public class SiteSelection {
  private final SitingServiceBlockingStub siting;
  private final EligibilityServiceBlockingStub eligibility;

  SiteSelection(
      @GrpcClient("park") SitingServiceBlockingStub siting,
      @GrpcClient("policy") EligibilityServiceBlockingStub eligibility) {
    this.siting = siting;
    this.eligibility = eligibility;
  }

  /**
   * Estimates are asked once for each region, in the order in which the regions appear among the
   * candidates.
   */
  public SelectSitesResponse select(SelectSitesRequest request) {
    var sites = siting.selectSites(toSiting(request));
    SelectSitesResponse.Builder response =
        SelectSitesResponse.newBuilder()
            .addAllItems(sites.getItemsList())
            .addAllConstraintCounts(sites.getConstraintCountsList())
            .setNextPageToken(sites.getNextPageToken());
    if (request.getPolicyEstimate()) {
      sites.getItemsList().stream()
          .map(SiteCandidate::getRegionCode)
          .distinct()
          .forEach(region -> response.addPolicyEstimates(estimate(request, region)));
    }
    return response.build();
  }

  private RegionEstimate estimate(SelectSitesRequest request, String region) {
    EstimateRequest.Builder estimate =
        EstimateRequest.newBuilder().setRegionCode(region).addAllFacts(facts(request));
    if (request.hasAsOf()) {
      estimate.setAsOf(request.getAsOf());
    }
    return RegionEstimate.newBuilder()
        .setRegionCode(region)
        .addAllItems(eligibility.estimate(estimate.build()).getItemsList())
        .build();
  }

  /** What the asker states, and what follows from the needs where nothing is stated. */
  private static List<StatedFact> facts(SelectSitesRequest request) {
    Map<String, StatedFact> facts = new LinkedHashMap<>();
    request.getFactsList().forEach(fact -> facts.put(fact.getKey(), fact));
    NeedFacts.of(request.getNeeds())
        .forEach(
            (key, value) ->
                facts.putIfAbsent(
                    key, StatedFact.newBuilder().setKey(key).setValue(value).build()));
    return new ArrayList<>(facts.values());
  }

  private static io.chengjie.proto.park.v1.SelectSitesRequest toSiting(SelectSitesRequest request) {
    var siting =
        io.chengjie.proto.park.v1.SelectSitesRequest.newBuilder()
            .setRegionCode(request.getRegionCode())
            .setPageSize(request.getPageSize())
            .setPageToken(request.getPageToken())
            .setOutcome(request.getOutcome());
    if (request.hasFailedCount()) {
      siting.setFailedCount(request.getFailedCount());
    }
    if (request.hasNeeds()) {
      SiteNeeds needs = request.getNeeds();
      siting.setNeeds(needs);
    }
    if (request.hasWeights()) {
      siting.setWeights(request.getWeights());
    }
    return siting.build();
  }
}
