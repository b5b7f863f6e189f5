package io.chengjie.park.designations;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.proto.park.v1.CreateDesignationRequest;
import io.chengjie.proto.park.v1.Designation;
import io.chengjie.proto.park.v1.DesignationService;
import io.chengjie.proto.park.v1.EndDesignationRequest;
import io.chengjie.proto.park.v1.GetDesignationRequest;
import io.chengjie.proto.park.v1.ListDesignationsRequest;
import io.chengjie.proto.park.v1.ListDesignationsResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** Designations on the wire. */
@GrpcService
class DesignationEndpoint implements DesignationService {
  private final Calls calls;
  private final CreateDesignation createDesignation;
  private final GetDesignation getDesignation;
  private final ListDesignations listDesignations;
  private final EndDesignation endDesignation;

  DesignationEndpoint(
      Calls calls,
      CreateDesignation createDesignation,
      GetDesignation getDesignation,
      ListDesignations listDesignations,
      EndDesignation endDesignation) {
    this.calls = calls;
    this.createDesignation = createDesignation;
    this.getDesignation = getDesignation;
    this.listDesignations = listDesignations;
    this.endDesignation = endDesignation;
  }

  @Override
  public Uni<Designation> createDesignation(CreateDesignationRequest request) {
    return calls.answer(() -> createDesignation.run(request));
  }

  @Override
  public Uni<Designation> getDesignation(GetDesignationRequest request) {
    return calls.answer(() -> getDesignation.run(request));
  }

  @Override
  public Uni<ListDesignationsResponse> listDesignations(ListDesignationsRequest request) {
    return calls.answer(() -> listDesignations.run(request));
  }

  @Override
  public Uni<Designation> endDesignation(EndDesignationRequest request) {
    return calls.answer(() -> endDesignation.run(request));
  }
}
