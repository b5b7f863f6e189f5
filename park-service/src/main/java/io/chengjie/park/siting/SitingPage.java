package io.chengjie.park.siting;

import io.chengjie.chassis.paging.Page;
import io.chengjie.chassis.paging.PageTokens;
import io.chengjie.proto.park.v1.SelectSitesRequest;
import io.chengjie.proto.park.v1.SiteCandidate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Which candidates are wanted.
 *
 * @param size how many at most
 * @param after the last one of the page before
 */
record SitingPage(
    int size,
    SiteCandidate.Outcome outcome,
    Optional<Integer> failedCount,
    Optional<Place> after,
    PageTokens tokens,
    String fingerprint) {

  /**
   * @throws io.chengjie.chassis.errors.Rejection VALIDATION_FAILED, PAGE_TOKEN_INVALID
   */
  static SitingPage of(SelectSitesRequest request, PageTokens tokens) {
    String fingerprint =
        "siteSelections\n"
            + HexFormat.of()
                .formatHex(
                    request.toBuilder().clearPageToken().clearPageSize().build().toByteArray());
    List<String> after = tokens.open(request.getPageToken(), fingerprint);
    return new SitingPage(
        Page.size(request.getPageSize()).size(),
        request.getOutcome(),
        request.hasFailedCount() ? Optional.of(request.getFailedCount()) : Optional.empty(),
        after.isEmpty() ? Optional.empty() : Optional.of(Place.of(after)),
        tokens,
        fingerprint);
  }

  boolean wants(Candidate candidate) {
    boolean ofOutcome =
        outcome == SiteCandidate.Outcome.OUTCOME_UNSPECIFIED || candidate.outcome() == outcome;
    return ofOutcome && failedCount.map(count -> candidate.failedCount() == count).orElse(true);
  }

  boolean isAfter(Place place) {
    return after.map(last -> place.compareTo(last) > 0).orElse(true);
  }

  String tokenAfter(Place last) {
    return tokens.issue(fingerprint, last.values());
  }
}
