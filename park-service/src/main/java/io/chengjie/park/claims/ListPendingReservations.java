package io.chengjie.park.claims;

import io.chengjie.chassis.database.DatabaseClock;
import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.paging.Page;
import io.chengjie.chassis.paging.PageTokens;
import io.chengjie.proto.park.v1.ListPendingReservationsRequest;
import io.chengjie.proto.park.v1.ListPendingReservationsResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Lists reservations that nobody has decided yet, oldest first. */
@ApplicationScoped
public class ListPendingReservations {
  private final Mutations mutations;
  private final ReservationRepository reservations;
  private final DatabaseClock clock;
  private final PageTokens tokens;

  ListPendingReservations(
      Mutations mutations,
      ReservationRepository reservations,
      DatabaseClock clock,
      PageTokens tokens) {
    this.mutations = mutations;
    this.reservations = reservations;
    this.clock = clock;
    this.tokens = tokens;
  }

  public ListPendingReservationsResponse run(ListPendingReservationsRequest request) {
    return mutations.read(() -> list(request));
  }

  private ListPendingReservationsResponse list(ListPendingReservationsRequest request) {
    String fingerprint = "pendingReservations\n" + request.getMinimumAgeSeconds();
    int size = Page.size(request.getPageSize()).size();
    List<String> after = tokens.open(request.getPageToken(), fingerprint);
    List<ReservationRecord> found =
        reservations.pending(
            clock.now().minusSeconds(request.getMinimumAgeSeconds()),
            after.isEmpty() ? Instant.EPOCH : Instant.parse(after.get(0)),
            after.isEmpty() ? "" : after.get(1),
            size + 1);
    List<ReservationRecord> page = found.subList(0, Math.min(size, found.size()));
    var answer =
        ListPendingReservationsResponse.newBuilder()
            .addAllItems(page.stream().map(HoldMapping::message).toList());
    if (found.size() > size) {
      ReservationRecord last = page.getLast();
      answer.setNextPageToken(
          tokens.issue(fingerprint, List.of(last.createdAt.toString(), last.id)));
    }
    return answer.build();
  }
}
