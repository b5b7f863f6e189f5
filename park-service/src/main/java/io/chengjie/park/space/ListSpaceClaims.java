package io.chengjie.park.space;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.paging.Page;
import io.chengjie.chassis.paging.PageTokens;
import io.chengjie.park.parks.Clearance;
import io.chengjie.proto.park.v1.ListSpaceClaimsRequest;
import io.chengjie.proto.park.v1.ListSpaceClaimsResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Lists every phase of every claim on a space, the latest beginning first. */
@ApplicationScoped
public class ListSpaceClaims {
  private final Mutations mutations;
  private final SpaceHistory history;
  private final SpaceDesk desk;
  private final PageTokens tokens;

  ListSpaceClaims(Mutations mutations, SpaceHistory history, SpaceDesk desk, PageTokens tokens) {
    this.mutations = mutations;
    this.history = history;
    this.desk = desk;
    this.tokens = tokens;
  }

  public ListSpaceClaimsResponse run(ListSpaceClaimsRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListSpaceClaimsResponse list(ListSpaceClaimsRequest request) {
    String fingerprint = "spaceClaims\n" + request.getId();
    int size = Page.size(request.getPageSize()).size();
    List<String> after = tokens.open(request.getPageToken(), fingerprint);
    boolean shown = Clearance.isGiven(Caller.current(), desk.regionOf(desk.find(request.getId())));
    List<SpaceClaimRecord> found =
        after.isEmpty()
            ? history.latest(request.getId(), size + 1)
            : history.before(request.getId(), Instant.parse(after.get(0)), after.get(1), size + 1);
    Instant now = desk.now();
    List<SpaceClaimRecord> page = found.subList(0, Math.min(size, found.size()));
    var answer =
        ListSpaceClaimsResponse.newBuilder()
            .addAllItems(
                page.stream().map(claim -> SpaceMapping.message(claim, shown, now)).toList());
    if (found.size() > size) {
      SpaceClaimRecord last = page.getLast();
      answer.setNextPageToken(tokens.issue(fingerprint, List.of(last.beganAt.toString(), last.id)));
    }
    return answer.build();
  }
}
