package io.chengjie.park.space;

import io.chengjie.park.Clients;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.EarmarkSpaceRequest;
import io.chengjie.proto.park.v1.EndSpaceEarmarkRequest;
import io.chengjie.proto.park.v1.GetSpaceRequest;
import io.chengjie.proto.park.v1.Space;
import io.chengjie.proto.park.v1.SpaceServiceGrpc.SpaceServiceBlockingStub;

/** Sets one space aside, by the version that it has then. */
public final class Earmarking {
  private final SpaceServiceBlockingStub spaces;
  private final String spaceId;

  private Earmarking(SpaceServiceBlockingStub spaces, String spaceId) {
    this.spaces = spaces;
    this.spaceId = spaceId;
  }

  public static Earmarking of(Clients clients, String spaceId) {
    return new Earmarking(clients.spaces(Role.PARK_OPERATOR), spaceId);
  }

  Space read() {
    return spaces.getSpace(GetSpaceRequest.newBuilder().setId(spaceId).build());
  }

  public Space earmark(String projectId) {
    return spaces.earmarkSpace(
        EarmarkSpaceRequest.newBuilder()
            .setId(spaceId)
            .setProjectId(projectId)
            .setDays(180)
            .setExplanation("钢管基地")
            .setEtag(read().getEtag())
            .setRequestId(Clients.requestId())
            .build());
  }

  Space end() {
    return end(read().getEtag());
  }

  Space end(String etag) {
    return spaces.endSpaceEarmark(
        EndSpaceEarmarkRequest.newBuilder()
            .setId(spaceId)
            .setExplanation("项目改址")
            .setEtag(etag)
            .setRequestId(Clients.requestId())
            .build());
  }
}
