package io.chengjie.enterprise.testing;

import com.google.protobuf.Timestamp;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.park.v1.ConfirmHoldRequest;
import io.chengjie.proto.park.v1.ErrorReason;
import io.chengjie.proto.park.v1.ListPendingReservationsRequest;
import io.chengjie.proto.park.v1.ListPendingReservationsResponse;
import io.chengjie.proto.park.v1.PostReservationRequest;
import io.chengjie.proto.park.v1.Reservation;
import io.chengjie.proto.park.v1.Reservation.State;
import io.chengjie.proto.park.v1.ReservationServiceGrpc;
import io.chengjie.proto.park.v1.VoidReservationRequest;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Park-service's reservations with their contract and their state, as far as a signing sees them.
 */
public final class FakePark extends ReservationServiceGrpc.ReservationServiceImplBase {
  /** Hold → project, of live holds. */
  public final Map<String, String> holds = new ConcurrentHashMap<>();

  public final Map<String, Reservation> reservations = new ConcurrentHashMap<>();
  public final AtomicInteger effects = new AtomicInteger();
  private final Faults faults;

  FakePark(Faults faults) {
    this.faults = faults;
  }

  @Override
  public void confirmHold(ConfirmHoldRequest request, StreamObserver<Reservation> answer) {
    faults.answer(answer, () -> confirm(request));
  }

  private synchronized Reservation confirm(ConfirmHoldRequest request) {
    Reservation known = reservations.get(request.getReservationId());
    if (known != null) {
      if (known.getState() == State.VOIDED) {
        throw Rejection.of(ErrorReason.RESERVATION_VOIDED).with("reservationId", known.getId());
      }
      return known;
    }
    String project = holds.get(request.getHoldId());
    if (project == null) {
      throw Rejection.of(ErrorReason.HOLD_EXPIRED)
          .with("holdId", request.getHoldId())
          .with("expiredAt", "2026-07-20T00:00:00Z");
    }
    if (!project.equals(request.getProjectId())) {
      throw Rejection.of(ErrorReason.HOLD_OF_OTHER_PROJECT).with("holdId", request.getHoldId());
    }
    effects.incrementAndGet();
    return put(request.getReservationId(), request.getHoldId(), project, State.PENDING);
  }

  @Override
  public void postReservation(PostReservationRequest request, StreamObserver<Reservation> answer) {
    faults.answer(answer, () -> post(request));
  }

  private synchronized Reservation post(PostReservationRequest request) {
    Reservation known = reservations.get(request.getReservationId());
    if (known == null || known.getState() == State.VOIDED) {
      throw Rejection.of(ErrorReason.RESERVATION_VOIDED)
          .with("reservationId", request.getReservationId());
    }
    return put(known.getId(), known.getHoldId(), known.getProjectId(), State.POSTED);
  }

  @Override
  public void voidReservation(VoidReservationRequest request, StreamObserver<Reservation> answer) {
    faults.answer(answer, () -> undo(request));
  }

  private synchronized Reservation undo(VoidReservationRequest request) {
    Reservation known = reservations.get(request.getReservationId());
    if (known != null && known.getState() == State.POSTED) {
      throw Rejection.of(ErrorReason.RESERVATION_POSTED).with("reservationId", known.getId());
    }
    String hold = known == null ? "" : known.getHoldId();
    return put(request.getReservationId(), hold, request.getProjectId(), State.VOIDED);
  }

  @Override
  public void listPendingReservations(
      ListPendingReservationsRequest request,
      StreamObserver<ListPendingReservationsResponse> answer) {
    faults.answer(
        answer,
        () ->
            ListPendingReservationsResponse.newBuilder()
                .addAllItems(
                    reservations.values().stream()
                        .filter(item -> item.getState() == State.PENDING)
                        .toList())
                .build());
  }

  public Reservation put(String id, String holdId, String projectId, State state) {
    Reservation reservation =
        Reservation.newBuilder()
            .setId(id)
            .setHoldId(holdId)
            .setProjectId(projectId)
            .setState(state)
            .setCreateTime(Timestamp.getDefaultInstance())
            .build();
    reservations.put(id, reservation);
    return reservation;
  }
}
