package io.chengjie.park;

import io.chengjie.chassis.testing.TestIdentity;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.AllocationServiceGrpc;
import io.chengjie.proto.park.v1.AllocationServiceGrpc.AllocationServiceBlockingStub;
import io.chengjie.proto.park.v1.CapacityViewServiceGrpc;
import io.chengjie.proto.park.v1.CapacityViewServiceGrpc.CapacityViewServiceBlockingStub;
import io.chengjie.proto.park.v1.CatalogServiceGrpc;
import io.chengjie.proto.park.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
import io.chengjie.proto.park.v1.ChangeServiceGrpc;
import io.chengjie.proto.park.v1.ChangeServiceGrpc.ChangeServiceBlockingStub;
import io.chengjie.proto.park.v1.DemonstrationZoneServiceGrpc;
import io.chengjie.proto.park.v1.DemonstrationZoneServiceGrpc.DemonstrationZoneServiceBlockingStub;
import io.chengjie.proto.park.v1.DesignationServiceGrpc;
import io.chengjie.proto.park.v1.DesignationServiceGrpc.DesignationServiceBlockingStub;
import io.chengjie.proto.park.v1.FacilityServiceGrpc;
import io.chengjie.proto.park.v1.FacilityServiceGrpc.FacilityServiceBlockingStub;
import io.chengjie.proto.park.v1.FactoryServiceGrpc;
import io.chengjie.proto.park.v1.FactoryServiceGrpc.FactoryServiceBlockingStub;
import io.chengjie.proto.park.v1.HoldServiceGrpc;
import io.chengjie.proto.park.v1.HoldServiceGrpc.HoldServiceBlockingStub;
import io.chengjie.proto.park.v1.LandServiceGrpc;
import io.chengjie.proto.park.v1.LandServiceGrpc.LandServiceBlockingStub;
import io.chengjie.proto.park.v1.RegionProfileServiceGrpc;
import io.chengjie.proto.park.v1.RegionProfileServiceGrpc.RegionProfileServiceBlockingStub;
import io.chengjie.proto.park.v1.ReservationServiceGrpc;
import io.chengjie.proto.park.v1.ReservationServiceGrpc.ReservationServiceBlockingStub;
import io.chengjie.proto.park.v1.SitingServiceGrpc;
import io.chengjie.proto.park.v1.SitingServiceGrpc.SitingServiceBlockingStub;
import io.chengjie.proto.park.v1.SpaceServiceGrpc;
import io.chengjie.proto.park.v1.SpaceServiceGrpc.SpaceServiceBlockingStub;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The service as its callers see it, through gRPC. */
@ApplicationScoped
public class Clients {
  private final Channel channel;

  Clients(@GrpcClient("park") Channel channel) {
    this.channel = channel;
  }

  public CatalogServiceBlockingStub catalog(Role... roles) {
    return CatalogServiceGrpc.newBlockingStub(as(List.of("000000"), roles));
  }

  public CatalogServiceBlockingStub catalogIn(String region, Role... roles) {
    return CatalogServiceGrpc.newBlockingStub(as(List.of(region), roles));
  }

  public CatalogServiceBlockingStub anonymousCatalog() {
    return CatalogServiceGrpc.newBlockingStub(channel);
  }

  public ChangeServiceBlockingStub changesIn(String region, Role... roles) {
    return ChangeServiceGrpc.newBlockingStub(as(List.of(region), roles));
  }

  public DemonstrationZoneServiceBlockingStub demonstrationZonesIn(String region, Role... roles) {
    return DemonstrationZoneServiceGrpc.newBlockingStub(as(List.of(region), roles));
  }

  public DesignationServiceBlockingStub designationsIn(String region, Role... roles) {
    return DesignationServiceGrpc.newBlockingStub(as(List.of(region), roles));
  }

  public FacilityServiceBlockingStub facilitiesIn(String region, Role... roles) {
    return FacilityServiceGrpc.newBlockingStub(as(List.of(region), roles));
  }

  public RegionProfileServiceBlockingStub regionProfilesIn(String region, Role... roles) {
    return RegionProfileServiceGrpc.newBlockingStub(as(List.of(region), roles));
  }

  public FactoryServiceBlockingStub factories(Role... roles) {
    return FactoryServiceGrpc.newBlockingStub(as(List.of("000000"), roles));
  }

  public FactoryServiceBlockingStub factoriesIn(String region, Role... roles) {
    return FactoryServiceGrpc.newBlockingStub(as(List.of(region), roles));
  }

  public HoldServiceBlockingStub holds(Role... roles) {
    return HoldServiceGrpc.newBlockingStub(as(List.of("000000"), roles));
  }

  public HoldServiceBlockingStub holdsIn(String region, Role... roles) {
    return HoldServiceGrpc.newBlockingStub(as(List.of(region), roles));
  }

  public ReservationServiceBlockingStub reservations(Role... roles) {
    return ReservationServiceGrpc.newBlockingStub(as(List.of(), roles));
  }

  public AllocationServiceBlockingStub allocations(Role... roles) {
    return AllocationServiceGrpc.newBlockingStub(as(List.of("000000"), roles));
  }

  public AllocationServiceBlockingStub allocationsIn(String region, Role... roles) {
    return AllocationServiceGrpc.newBlockingStub(as(List.of(region), roles));
  }

  /** A user of an enterprise, who has no regions. */
  public AllocationServiceBlockingStub allocationsOf(String enterpriseId, String subject) {
    String token =
        TestIdentity.token(subject, List.of(), Optional.of(enterpriseId), Role.ENTERPRISE_USER);
    return AllocationServiceGrpc.newBlockingStub(
        ClientInterceptors.intercept(channel, TestIdentity.sending(token)));
  }

  public SpaceServiceBlockingStub spaces(Role... roles) {
    return SpaceServiceGrpc.newBlockingStub(as(List.of("000000"), roles));
  }

  public SpaceServiceBlockingStub spacesIn(String region, Role... roles) {
    return SpaceServiceGrpc.newBlockingStub(as(List.of(region), roles));
  }

  public SpaceServiceBlockingStub anonymousSpaces() {
    return SpaceServiceGrpc.newBlockingStub(channel);
  }

  public SitingServiceBlockingStub siting(Role... roles) {
    return SitingServiceGrpc.newBlockingStub(as(List.of("000000"), roles));
  }

  public LandServiceBlockingStub land(Role... roles) {
    return LandServiceGrpc.newBlockingStub(as(List.of("000000"), roles));
  }

  public LandServiceBlockingStub landIn(String region, Role... roles) {
    return LandServiceGrpc.newBlockingStub(as(List.of(region), roles));
  }

  public LandServiceBlockingStub anonymousLand() {
    return LandServiceGrpc.newBlockingStub(channel);
  }

  public CapacityViewServiceBlockingStub views() {
    return CapacityViewServiceGrpc.newBlockingStub(channel);
  }

  public CapacityViewServiceBlockingStub viewsIn(String region, Role... roles) {
    return CapacityViewServiceGrpc.newBlockingStub(as(List.of(region), roles));
  }

  public SitingServiceBlockingStub sitingIn(String region, Role... roles) {
    return SitingServiceGrpc.newBlockingStub(as(List.of(region), roles));
  }

  public static String requestId() {
    return UUID.randomUUID().toString();
  }

  private Channel as(List<String> regions, Role... roles) {
    String token = TestIdentity.token("tester", regions, Optional.empty(), roles);
    return ClientInterceptors.intercept(channel, TestIdentity.sending(token));
  }
}
