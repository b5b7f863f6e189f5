package io.chengjie.park.claims;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.proto.park.v1.ConfirmHoldRequest;
import io.chengjie.proto.park.v1.ListPendingReservationsRequest;
import io.chengjie.proto.park.v1.ListPendingReservationsResponse;
import io.chengjie.proto.park.v1.PostReservationRequest;
import io.chengjie.proto.park.v1.Reservation;
import io.chengjie.proto.park.v1.ReservationService;
import io.chengjie.proto.park.v1.VoidReservationRequest;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** Reservations on the wire. */
@GrpcService
class ReservationEndpoint implements ReservationService {
  private final Calls calls;
  private final ConfirmHold confirmHold;
  private final PostReservation postReservation;
  private final VoidReservation voidReservation;
  private final ListPendingReservations listPendingReservations;

  ReservationEndpoint(
      Calls calls,
      ConfirmHold confirmHold,
      PostReservation postReservation,
      VoidReservation voidReservation,
      ListPendingReservations listPendingReservations) {
    this.calls = calls;
    this.confirmHold = confirmHold;
    this.postReservation = postReservation;
    this.voidReservation = voidReservation;
    this.listPendingReservations = listPendingReservations;
  }

  @Override
  public Uni<Reservation> confirmHold(ConfirmHoldRequest request) {
    return calls.answer(() -> confirmHold.run(request));
  }

  @Override
  public Uni<Reservation> postReservation(PostReservationRequest request) {
    return calls.answer(() -> postReservation.run(request));
  }

  @Override
  public Uni<Reservation> voidReservation(VoidReservationRequest request) {
    return calls.answer(() -> voidReservation.run(request));
  }

  @Override
  public Uni<ListPendingReservationsResponse> listPendingReservations(
      ListPendingReservationsRequest request) {
    return calls.answer(() -> listPendingReservations.run(request));
  }
}
