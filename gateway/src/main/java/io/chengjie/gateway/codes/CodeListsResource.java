package io.chengjie.gateway.codes;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.enterprise.v1.CodeListServiceGrpc.CodeListServiceBlockingStub;
import io.chengjie.proto.enterprise.v1.ListCodeListsRequest;
import io.chengjie.proto.enterprise.v1.ListCodesRequest;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** National code lists. */
@Path("/api/v1/code-lists")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "codeLists")
public class CodeListsResource {
  private final CodeListServiceBlockingStub codeLists;
  private final Answers answers;

  CodeListsResource(
      @GrpcClient("enterprise") CodeListServiceBlockingStub codeLists, Answers answers) {
    this.codeLists = codeLists;
    this.answers = answers;
  }

  @GET
  @Operation(operationId = "codeLists_list", summary = "查询代码表 · List code lists")
  public Response list() {
    return answers.ok(
        codeLists,
        CodeListServiceBlockingStub::listCodeLists,
        ListCodeListsRequest.getDefaultInstance());
  }

  @GET
  @Path("/{codeListId}/codes")
  @Operation(operationId = "codeLists_listCodes", summary = "查询代码 · List or search codes")
  public Response listCodes() {
    return answers.ok(
        codeLists, CodeListServiceBlockingStub::listCodes, ListCodesRequest.getDefaultInstance());
  }
}
