package io.chengjie.park.factories;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.park.listing.Listed;
import io.chengjie.park.listing.Listing;
import io.chengjie.park.listing.PageRequest;
import io.chengjie.proto.park.v1.ListUnitsRequest;
import io.chengjie.proto.park.v1.ListUnitsResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;

/** Searches units by place, state today, and what they offer. */
@ApplicationScoped
public class ListUnits {
  private final Mutations mutations;
  private final Listing listing;
  private final UnitReader reader;
  private final UnitVisibility visibility;
  private final Today today;

  ListUnits(
      Mutations mutations,
      Listing listing,
      UnitReader reader,
      UnitVisibility visibility,
      Today today) {
    this.mutations = mutations;
    this.listing = listing;
    this.reader = reader;
    this.visibility = visibility;
    this.today = today;
  }

  public ListUnitsResponse run(ListUnitsRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListUnitsResponse list(ListUnitsRequest request) {
    Instant now = today.now();
    Listed<UnitRecord> page =
        listing.page(
            UnitRecord.class, UnitFilter.of(request, now), unit -> unit.id, pageOf(request));
    return ListUnitsResponse.newBuilder()
        .addAllItems(visibility.of(reader.messages(page.items(), now)))
        .setNextPageToken(page.nextPageToken())
        .build();
  }

  private static PageRequest pageOf(ListUnitsRequest request) {
    byte[] filter = request.toBuilder().clearPageSize().clearPageToken().build().toByteArray();
    return PageRequest.oldestFirst(
        request.getPageSize(), request.getPageToken(), "units", HexFormat.of().formatHex(filter));
  }
}
