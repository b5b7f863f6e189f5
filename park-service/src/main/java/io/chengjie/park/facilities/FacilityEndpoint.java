package io.chengjie.park.facilities;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.proto.park.v1.CompleteInfrastructureWorkRequest;
import io.chengjie.proto.park.v1.CreateInfrastructureWorkRequest;
import io.chengjie.proto.park.v1.CreateOnSiteServiceRequest;
import io.chengjie.proto.park.v1.FacilityService;
import io.chengjie.proto.park.v1.GetInfrastructureSummaryRequest;
import io.chengjie.proto.park.v1.GetInfrastructureWorkRequest;
import io.chengjie.proto.park.v1.GetOnSiteServiceRequest;
import io.chengjie.proto.park.v1.InfrastructureSummary;
import io.chengjie.proto.park.v1.InfrastructureWork;
import io.chengjie.proto.park.v1.ListInfrastructureWorksRequest;
import io.chengjie.proto.park.v1.ListInfrastructureWorksResponse;
import io.chengjie.proto.park.v1.ListOnSiteServicesRequest;
import io.chengjie.proto.park.v1.ListOnSiteServicesResponse;
import io.chengjie.proto.park.v1.OnSiteService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** Facilities on the wire. */
@GrpcService
class FacilityEndpoint implements FacilityService {
  private final Calls calls;
  private final WorkOperations works;
  private final OnSiteServiceOperations services;

  FacilityEndpoint(Calls calls, WorkOperations works, OnSiteServiceOperations services) {
    this.calls = calls;
    this.works = works;
    this.services = services;
  }

  @Override
  public Uni<InfrastructureWork> createInfrastructureWork(CreateInfrastructureWorkRequest request) {
    return calls.answer(() -> works.createInfrastructureWork.run(request));
  }

  @Override
  public Uni<InfrastructureWork> getInfrastructureWork(GetInfrastructureWorkRequest request) {
    return calls.answer(() -> works.getInfrastructureWork.run(request));
  }

  @Override
  public Uni<ListInfrastructureWorksResponse> listInfrastructureWorks(
      ListInfrastructureWorksRequest request) {
    return calls.answer(() -> works.listInfrastructureWorks.run(request));
  }

  @Override
  public Uni<InfrastructureWork> completeInfrastructureWork(
      CompleteInfrastructureWorkRequest request) {
    return calls.answer(() -> works.completeInfrastructureWork.run(request));
  }

  @Override
  public Uni<InfrastructureSummary> getInfrastructureSummary(
      GetInfrastructureSummaryRequest request) {
    return calls.answer(() -> works.getInfrastructureSummary.run(request));
  }

  @Override
  public Uni<OnSiteService> createOnSiteService(CreateOnSiteServiceRequest request) {
    return calls.answer(() -> services.createOnSiteService.run(request));
  }

  @Override
  public Uni<OnSiteService> getOnSiteService(GetOnSiteServiceRequest request) {
    return calls.answer(() -> services.getOnSiteService.run(request));
  }

  @Override
  public Uni<ListOnSiteServicesResponse> listOnSiteServices(ListOnSiteServicesRequest request) {
    return calls.answer(() -> services.listOnSiteServices.run(request));
  }
}
