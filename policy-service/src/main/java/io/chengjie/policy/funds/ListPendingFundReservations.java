package io.chengjie.policy.funds;

import io.chengjie.chassis.mutation.Mutations;
import io.chengjie.chassis.paging.Page;
import io.chengjie.chassis.paging.PageTokens;
import io.chengjie.proto.policy.v1.ListPendingFundReservationsRequest;
import io.chengjie.proto.policy.v1.ListPendingFundReservationsResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Lists what signings hold and have not decided, oldest first, for the owner's reconciliation. */
@ApplicationScoped
class ListPendingFundReservations {
  private final Mutations mutations;
  private final Reservations reservations;
  private final PageTokens tokens;

  ListPendingFundReservations(Mutations mutations, Reservations reservations, PageTokens tokens) {
    this.mutations = mutations;
    this.reservations = reservations;
    this.tokens = tokens;
  }

  ListPendingFundReservationsResponse run(ListPendingFundReservationsRequest request) {
    int size = Page.size(request.getPageSize()).size();
    String list = "fund-reservations?pending&age=" + request.getMinimumAgeSeconds();
    List<String> cursor = tokens.open(request.getPageToken(), list);
    Instant afterTime = cursor.isEmpty() ? Instant.EPOCH : Instant.parse(cursor.getFirst());
    String afterId = cursor.isEmpty() ? "" : cursor.getLast();
    return mutations.read(() -> page(request, list, afterTime, afterId, size));
  }

  private ListPendingFundReservationsResponse page(
      ListPendingFundReservationsRequest request,
      String list,
      Instant afterTime,
      String afterId,
      int size) {
    List<ReservationEntity> found =
        reservations.pending(request.getMinimumAgeSeconds(), afterTime, afterId, size + 1);
    ListPendingFundReservationsResponse.Builder answer =
        ListPendingFundReservationsResponse.newBuilder();
    found.stream().limit(size).map(ReservationMapper::toMessage).forEach(answer::addItems);
    if (found.size() > size) {
      ReservationEntity last = found.get(size - 1);
      answer.setNextPageToken(tokens.issue(list, List.of(last.createTime.toString(), last.id)));
    }
    return answer.build();
  }
}
