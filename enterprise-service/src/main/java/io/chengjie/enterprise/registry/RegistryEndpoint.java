package io.chengjie.enterprise.registry;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.proto.enterprise.v1.Enterprise;
import io.chengjie.proto.enterprise.v1.GetEnterpriseRequest;
import io.chengjie.proto.enterprise.v1.ListEnterprisesRequest;
import io.chengjie.proto.enterprise.v1.ListEnterprisesResponse;
import io.chengjie.proto.enterprise.v1.RegisterEnterpriseRequest;
import io.chengjie.proto.enterprise.v1.RegistryService;
import io.chengjie.proto.enterprise.v1.UpdateEnterpriseRequest;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

@GrpcService
class RegistryEndpoint implements RegistryService {
  private final Calls calls;
  private final RegisterEnterprise registerEnterprise;
  private final GetEnterprise getEnterprise;
  private final ListEnterprises listEnterprises;
  private final UpdateEnterprise updateEnterprise;

  RegistryEndpoint(
      Calls calls,
      RegisterEnterprise registerEnterprise,
      GetEnterprise getEnterprise,
      ListEnterprises listEnterprises,
      UpdateEnterprise updateEnterprise) {
    this.calls = calls;
    this.registerEnterprise = registerEnterprise;
    this.getEnterprise = getEnterprise;
    this.listEnterprises = listEnterprises;
    this.updateEnterprise = updateEnterprise;
  }

  @Override
  public Uni<Enterprise> registerEnterprise(RegisterEnterpriseRequest request) {
    return calls.answer(() -> registerEnterprise.run(request));
  }

  @Override
  public Uni<Enterprise> getEnterprise(GetEnterpriseRequest request) {
    return calls.answer(() -> getEnterprise.run(request));
  }

  @Override
  public Uni<ListEnterprisesResponse> listEnterprises(ListEnterprisesRequest request) {
    return calls.answer(() -> listEnterprises.run(request));
  }

  @Override
  public Uni<Enterprise> updateEnterprise(UpdateEnterpriseRequest request) {
    return calls.answer(() -> updateEnterprise.run(request));
  }
}
