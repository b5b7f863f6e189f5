package io.chengjie.gateway.policies;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.policy.v1.CreateFactDefinitionRequest;
import io.chengjie.proto.policy.v1.FactDefinition;
import io.chengjie.proto.policy.v1.GetFactDefinitionRequest;
import io.chengjie.proto.policy.v1.ListFactDefinitionsRequest;
import io.chengjie.proto.policy.v1.VocabularyServiceGrpc.VocabularyServiceBlockingStub;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The fact catalogue. */
@Path("/api/v1/fact-definitions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "factDefinitions")
public class FactDefinitionsResource {
  private final VocabularyServiceBlockingStub vocabulary;
  private final Answers answers;

  FactDefinitionsResource(
      @GrpcClient("policy") VocabularyServiceBlockingStub vocabulary, Answers answers) {
    this.vocabulary = vocabulary;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "factDefinitions_create", summary = "登记事实定义 · Record a fact definition")
  public Response create(FactDefinition factDefinition) {
    return answers.created(
        vocabulary,
        VocabularyServiceBlockingStub::createFactDefinition,
        CreateFactDefinitionRequest.newBuilder().setFactDefinition(factDefinition).build(),
        "key");
  }

  @GET
  @Path("/{key}")
  @Operation(operationId = "factDefinitions_get", summary = "查询事实定义 · Read a fact definition")
  public Response get() {
    return answers.ok(
        vocabulary,
        VocabularyServiceBlockingStub::getFactDefinition,
        GetFactDefinitionRequest.getDefaultInstance());
  }

  @GET
  @Operation(operationId = "factDefinitions_list", summary = "检索事实目录 · List fact definitions")
  public Response list() {
    return answers.ok(
        vocabulary,
        VocabularyServiceBlockingStub::listFactDefinitions,
        ListFactDefinitionsRequest.getDefaultInstance());
  }
}
