package io.chengjie.park.history;

import io.chengjie.park.Clients;
import io.chengjie.park.Site;
import io.chengjie.park.history.Ask.Line;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.Allocation;
import io.chengjie.proto.park.v1.AllocationServiceGrpc.AllocationServiceBlockingStub;
import io.chengjie.proto.park.v1.CancelHoldRequest;
import io.chengjie.proto.park.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import io.chengjie.proto.park.v1.ConfirmHoldRequest;
import io.chengjie.proto.park.v1.CreateAllocationRequest;
import io.chengjie.proto.park.v1.GetHoldRequest;
import io.chengjie.proto.park.v1.GetUnitRequest;
import io.chengjie.proto.park.v1.GetUtilityPoolRequest;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.HoldServiceGrpc.HoldServiceBlockingStub;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.PostReservationRequest;
import io.chengjie.proto.park.v1.PriceBasis;
import io.chengjie.proto.park.v1.ReleaseHoldRequest;
import io.chengjie.proto.park.v1.RenewHoldRequest;
import io.chengjie.proto.park.v1.ReservationServiceGrpc.ReservationServiceBlockingStub;
import io.chengjie.proto.park.v1.SetPoolCapacityRequest;
import io.chengjie.proto.park.v1.VoidReservationRequest;
import java.util.Map;

/** Where a client asks: one gRPC call for each ask. */
final class Desk {
  private final HoldServiceBlockingStub holds;
  private final ReservationServiceBlockingStub reservations;
  private final AllocationServiceBlockingStub allocations;
  private final CatalogServiceBlockingStub catalog;
  private final Runnable tidy;

  /**
   * @param tidy what the service also does by itself
   */
  Desk(Clients clients, Runnable tidy) {
    this.holds = clients.holds(Role.COMMANDER);
    this.reservations = clients.reservations(Role.SERVICE);
    this.allocations = clients.allocations(Role.COMMANDER);
    this.catalog = clients.catalog(Role.PARK_OPERATOR);
    this.tidy = tidy;
  }

  /**
   * @throws io.grpc.StatusRuntimeException for everything that is not granted
   */
  Answer ask(Ask ask, String requestId) {
    return switch (ask) {
      case Ask.Place place -> Answer.of(holds.placeHold(request(place, requestId)));
      case Ask.Renew renew ->
          Answer.of(
              holds.renewHold(
                  RenewHoldRequest.newBuilder()
                      .setId(renew.hold())
                      .setEtag(renew.etag())
                      .setRequestId(requestId)
                      .build()));
      case Ask.Release release ->
          Answer.of(
              holds.releaseHold(
                  ReleaseHoldRequest.newBuilder()
                      .setId(release.hold())
                      .setEtag(release.etag())
                      .setRequestId(requestId)
                      .build()));
      case Ask.Confirm confirm ->
          Answer.of(
              reservations.confirmHold(
                  ConfirmHoldRequest.newBuilder()
                      .setReservationId(confirm.reservation())
                      .setHoldId(confirm.hold())
                      .setProjectId(confirm.project())
                      .build()));
      case Ask.Post post ->
          Answer.of(
              reservations.postReservation(
                  PostReservationRequest.newBuilder()
                      .setReservationId(post.reservation())
                      .build()));
      case Ask.Void take ->
          Answer.of(
              reservations.voidReservation(
                  VoidReservationRequest.newBuilder()
                      .setReservationId(take.reservation())
                      .setProjectId(take.project())
                      .build()));
      case Ask.Allocate allocate ->
          Answer.of(allocations.createAllocation(request(allocate, requestId)));
      case Ask.Cancel cancel ->
          Answer.of(
              allocations.cancelHold(
                  CancelHoldRequest.newBuilder()
                      .setId(cancel.hold())
                      .setExplanation("历史检验")
                      .setContractVoidReference(cancel.contractVoidReference())
                      .setEtag(cancel.etag())
                      .setRequestId(requestId)
                      .build()));
      case Ask.SetCapacity set ->
          Answer.of(
              catalog.setPoolCapacity(
                  SetPoolCapacityRequest.newBuilder()
                      .setId(set.pool())
                      .setCapacity(Answer.number(set.capacity()))
                      .setExplanation("历史检验")
                      .setEtag(set.etag())
                      .setRequestId(requestId)
                      .build()));
      case Ask.ReadHold read ->
          Answer.of(holds.getHold(GetHoldRequest.newBuilder().setId(read.hold()).build()));
      case Ask.ReadUnit read ->
          Answer.of(catalog.getUnit(GetUnitRequest.newBuilder().setId(read.unit()).build()));
      case Ask.ReadPool read ->
          Answer.of(
              catalog.getUtilityPool(
                  GetUtilityPoolRequest.newBuilder().setId(read.pool()).build()));
      case Ask.Tidy all -> {
        tidy.run();
        yield Answer.ok(Map.of());
      }
    };
  }

  private static PlaceHoldRequest request(Ask.Place place, String requestId) {
    PlaceHoldRequest.Builder request =
        PlaceHoldRequest.newBuilder()
            .setProjectId(place.project())
            .setDays(place.days())
            .setUseFrom(place.use().from().toString())
            .setRequestId(requestId);
    if (place.use().until() != null) {
      request.setUseUntil(place.use().until().toString());
    }
    place.lines().forEach(line -> request.addLines(line(line)));
    return request.build();
  }

  private static CreateAllocationRequest request(Ask.Allocate allocate, String requestId) {
    CreateAllocationRequest.Builder lease =
        CreateAllocationRequest.newBuilder()
            .setHoldId(allocate.hold())
            .setEnterpriseId("ENT-1")
            .setKind(Allocation.Kind.LEASE)
            .setContractNo(allocate.contractNo())
            .setUseFrom(allocate.use().from().toString())
            .setPrice(Site.money("12.00"))
            .setPriceBasis(PriceBasis.PER_SQUARE_METRE_MONTH)
            .setIndustryCode("C3974")
            .setRequestId(requestId);
    if (allocate.use().until() != null) {
      lease.setUseUntil(allocate.use().until().toString());
    }
    return lease.build();
  }

  private static HoldLine line(Line line) {
    HoldLine.Builder message = HoldLine.newBuilder();
    return line.quantity() == null
        ? message.setUnitId(line.subject()).build()
        : message.setPoolId(line.subject()).setQuantity(Answer.number(line.quantity())).build();
  }
}
