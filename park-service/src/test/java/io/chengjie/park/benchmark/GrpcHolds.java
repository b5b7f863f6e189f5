package io.chengjie.park.benchmark;

import io.chengjie.park.Clients;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.Hold;
import io.chengjie.proto.park.v1.HoldLine;
import io.chengjie.proto.park.v1.HoldServiceGrpc.HoldServiceBlockingStub;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.ReleaseHoldRequest;
import java.time.LocalDate;

/** Places a hold and gives it up, through the service. */
final class GrpcHolds {
  private final HoldServiceBlockingStub holds;
  private final LocalDate day;

  GrpcHolds(Clients clients, LocalDate day) {
    this.holds = clients.holds(Role.PARK_OPERATOR);
    this.day = day;
  }

  void placeAndRelease(String project, HoldLine line) {
    Hold hold =
        holds.placeHold(
            PlaceHoldRequest.newBuilder()
                .setProjectId(project)
                .addLines(line)
                .setDays(15)
                .setUseFrom(day.toString())
                .setRequestId(Clients.requestId())
                .build());
    holds.releaseHold(
        ReleaseHoldRequest.newBuilder()
            .setId(hold.getId())
            .setEtag(hold.getEtag())
            .setRequestId(Clients.requestId())
            .build());
  }
}
