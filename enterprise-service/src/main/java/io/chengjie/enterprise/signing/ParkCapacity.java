package io.chengjie.enterprise.signing;

import io.chengjie.proto.park.v1.ConfirmHoldRequest;
import io.chengjie.proto.park.v1.ListPendingReservationsRequest;
import io.chengjie.proto.park.v1.ListPendingReservationsResponse;
import io.chengjie.proto.park.v1.PostReservationRequest;
import io.chengjie.proto.park.v1.ReservationServiceGrpc.ReservationServiceBlockingStub;
import io.chengjie.proto.park.v1.VoidReservationRequest;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Capacity in park-service. */
@ApplicationScoped
class ParkCapacity implements Reservations, PendingReservations {
  private final ReservationServiceBlockingStub park;

  ParkCapacity(@GrpcClient("park") ReservationServiceBlockingStub park) {
    this.park = park;
  }

  @Override
  public StepResult reserve(Attempt attempt) {
    return StepCalls.resultOf(
        () ->
            stub()
                .confirmHold(
                    ConfirmHoldRequest.newBuilder()
                        .setReservationId(attempt.capacityReservationId())
                        .setHoldId(attempt.holdId())
                        .setProjectId(attempt.projectId())
                        .build()));
  }

  @Override
  public StepResult post(Attempt attempt) {
    return StepCalls.resultOf(
        () ->
            stub()
                .postReservation(
                    PostReservationRequest.newBuilder()
                        .setReservationId(attempt.capacityReservationId())
                        .build()));
  }

  @Override
  public StepResult undo(Attempt attempt) {
    return StepCalls.resultOf(
        () ->
            stub()
                .voidReservation(
                    VoidReservationRequest.newBuilder()
                        .setReservationId(attempt.capacityReservationId())
                        .setProjectId(attempt.projectId())
                        .build()));
  }

  @Override
  public Page olderThan(Duration age, String pageToken) {
    ListPendingReservationsResponse page =
        stub()
            .listPendingReservations(
                ListPendingReservationsRequest.newBuilder()
                    .setMinimumAgeSeconds((int) age.toSeconds())
                    .setPageToken(pageToken)
                    .build());
    return new Page(
        page.getItemsList().stream()
            .map(item -> new Pending(item.getId(), item.getProjectId(), item))
            .toList(),
        page.getNextPageToken());
  }

  private ReservationServiceBlockingStub stub() {
    return park.withDeadlineAfter(StepCalls.DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
  }
}
