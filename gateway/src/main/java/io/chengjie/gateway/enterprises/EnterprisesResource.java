package io.chengjie.gateway.enterprises;

import io.chengjie.gateway.http.Answers;
import io.chengjie.gateway.json.MergePatch;
import io.chengjie.proto.enterprise.v1.Enterprise;
import io.chengjie.proto.enterprise.v1.GetEnterpriseRequest;
import io.chengjie.proto.enterprise.v1.ListEnterprisesRequest;
import io.chengjie.proto.enterprise.v1.RegisterEnterpriseRequest;
import io.chengjie.proto.enterprise.v1.RegistryServiceGrpc.RegistryServiceBlockingStub;
import io.chengjie.proto.enterprise.v1.UpdateEnterpriseRequest;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Register of enterprises. */
@Path("/api/v1/enterprises")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "enterprises")
public class EnterprisesResource {
  private final RegistryServiceBlockingStub registry;
  private final Answers answers;

  EnterprisesResource(
      @GrpcClient("enterprise") RegistryServiceBlockingStub registry, Answers answers) {
    this.registry = registry;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "enterprises_register", summary = "登记企业 · Register an enterprise")
  public Response register(Enterprise enterprise) {
    return answers.created(
        registry,
        RegistryServiceBlockingStub::registerEnterprise,
        RegisterEnterpriseRequest.newBuilder().setEnterprise(enterprise).build(),
        "id");
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "enterprises_get", summary = "查询企业 · Read an enterprise")
  public Response get() {
    return answers.ok(
        registry,
        RegistryServiceBlockingStub::getEnterprise,
        GetEnterpriseRequest.getDefaultInstance());
  }

  @GET
  @Operation(operationId = "enterprises_list", summary = "检索企业 · List and search enterprises")
  public Response list() {
    return answers.ok(
        registry,
        RegistryServiceBlockingStub::listEnterprises,
        ListEnterprisesRequest.getDefaultInstance());
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(operationId = "enterprises_update", summary = "修改企业 · Change an enterprise")
  public Response update(MergePatch<Enterprise> patch) {
    return answers.ok(
        registry,
        RegistryServiceBlockingStub::updateEnterprise,
        UpdateEnterpriseRequest.newBuilder()
            .setEnterprise(patch.value())
            .setUpdateMask(patch.mask())
            .build());
  }
}
