package io.chengjie.park.changes;

import io.chengjie.chassis.caller.Caller;
import io.chengjie.chassis.events.Change;
import io.chengjie.chassis.events.EventLog;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.paging.Page;
import io.chengjie.chassis.paging.PageTokens;
import io.chengjie.park.parks.ParkLookup;
import io.chengjie.park.values.NotFound;
import io.chengjie.proto.park.v1.ListChangesRequest;
import io.chengjie.proto.park.v1.ListChangesResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists what happened to one resource, the latest first. */
@ApplicationScoped
class ListChanges {
  /** What happens to units and parcels as spaces is told in a stream of its own. */
  private static final Set<String> SPACES = Set.of("units", "parcels");

  private final Mutations mutations;
  private final EventLog events;
  private final ParkLookup parks;
  private final PageTokens tokens;

  ListChanges(Mutations mutations, EventLog events, ParkLookup parks, PageTokens tokens) {
    this.mutations = mutations;
    this.events = events;
    this.parks = parks;
    this.tokens = tokens;
  }

  ListChangesResponse run(ListChangesRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListChangesResponse list(ListChangesRequest request) {
    String resource = request.getResource();
    String fingerprint = "changes\n" + resource + "\n" + request.getId();
    List<String> after = tokens.open(request.getPageToken(), fingerprint);
    long before = after.isEmpty() ? Long.MAX_VALUE : Long.parseLong(after.getFirst());
    int size = Page.size(request.getPageSize()).size();
    List<Change> found = events.changesOf(streams(resource), request.getId(), before, size + 1);
    if (found.isEmpty()) {
      throw NotFound.of(resource, request.getId());
    }
    requireRegion(Content.of(found.getFirst().event().payload()));
    List<Change> page = found.subList(0, Math.min(size, found.size()));
    var answer =
        ListChangesResponse.newBuilder()
            .addAllItems(page.stream().map(ChangeMapping::message).toList());
    if (found.size() > size) {
      long last = page.getLast().event().cursor().id();
      answer.setNextPageToken(tokens.issue(fingerprint, List.of(Long.toString(last))));
    }
    return answer.build();
  }

  private static List<String> streams(String resource) {
    return SPACES.contains(resource) ? List.of(resource, "spaces") : List.of(resource);
  }

  /** What lies in no region, such as a demonstration zone, is for the officials of all regions. */
  private void requireRegion(Content content) {
    Optional<String> region =
        content
            .text("regionCode")
            .or(() -> content.text("parkId").map(parks::regionOfPark))
            .or(() -> content.text("zoneId").map(parks::parkOfZone).map(parks::regionOfPark));
    region.ifPresent(Caller.current()::requireRegion);
  }
}
