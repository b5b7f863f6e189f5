package io.chengjie.park.demonstration;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.proto.park.v1.AddMemberRequest;
import io.chengjie.proto.park.v1.CreateDemonstrationZoneRequest;
import io.chengjie.proto.park.v1.DemonstrationZone;
import io.chengjie.proto.park.v1.DemonstrationZoneService;
import io.chengjie.proto.park.v1.EndMemberRequest;
import io.chengjie.proto.park.v1.GetDemonstrationZoneRequest;
import io.chengjie.proto.park.v1.ListDemonstrationZonesRequest;
import io.chengjie.proto.park.v1.ListDemonstrationZonesResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** Demonstration zones on the wire. */
@GrpcService
class DemonstrationZoneEndpoint implements DemonstrationZoneService {
  private final Calls calls;
  private final CreateDemonstrationZone createDemonstrationZone;
  private final GetDemonstrationZone getDemonstrationZone;
  private final ListDemonstrationZones listDemonstrationZones;
  private final AddMember addMember;
  private final EndMember endMember;

  DemonstrationZoneEndpoint(
      Calls calls,
      CreateDemonstrationZone createDemonstrationZone,
      GetDemonstrationZone getDemonstrationZone,
      ListDemonstrationZones listDemonstrationZones,
      AddMember addMember,
      EndMember endMember) {
    this.calls = calls;
    this.createDemonstrationZone = createDemonstrationZone;
    this.getDemonstrationZone = getDemonstrationZone;
    this.listDemonstrationZones = listDemonstrationZones;
    this.addMember = addMember;
    this.endMember = endMember;
  }

  @Override
  public Uni<DemonstrationZone> createDemonstrationZone(CreateDemonstrationZoneRequest request) {
    return calls.answer(() -> createDemonstrationZone.run(request));
  }

  @Override
  public Uni<DemonstrationZone> getDemonstrationZone(GetDemonstrationZoneRequest request) {
    return calls.answer(() -> getDemonstrationZone.run(request));
  }

  @Override
  public Uni<ListDemonstrationZonesResponse> listDemonstrationZones(
      ListDemonstrationZonesRequest request) {
    return calls.answer(() -> listDemonstrationZones.run(request));
  }

  @Override
  public Uni<DemonstrationZone> addMember(AddMemberRequest request) {
    return calls.answer(() -> addMember.run(request));
  }

  @Override
  public Uni<DemonstrationZone> endMember(EndMemberRequest request) {
    return calls.answer(() -> endMember.run(request));
  }
}
