package io.chengjie.park;

import io.chengjie.chassis.testing.TestIdentity;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.park.v1.CatalogServiceGrpc;
import io.chengjie.proto.park.v1.CatalogServiceGrpc.CatalogServiceBlockingStub;
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
import io.chengjie.proto.park.v1.ReservationServiceGrpc;
import io.chengjie.proto.park.v1.ReservationServiceGrpc.ReservationServiceBlockingStub;
import io.chengjie.proto.park.v1.SitingServiceGrpc;
import io.chengjie.proto.park.v1.SitingServiceGrpc.SitingServiceBlockingStub;
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

  public DemonstrationZoneServiceBlockingStub demonstrationZonesIn(String region, Role... roles) {
    return DemonstrationZoneServiceGrpc.newBlockingStub(as(List.of(region), roles));
  }

  public DesignationServiceBlockingStub designationsIn(String region, Role... roles) {
    return DesignationServiceGrpc.newBlockingStub(as(List.of(region), roles));
  }

  public FacilityServiceBlockingStub facilitiesIn(String region, Role... roles) {
    return FacilityServiceGrpc.newBlockingStub(as(List.of(region), roles));
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

  public SitingServiceBlockingStub siting(Role... roles) {
    return SitingServiceGrpc.newBlockingStub(as(List.of("000000"), roles));
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
