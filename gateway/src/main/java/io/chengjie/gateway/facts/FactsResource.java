package io.chengjie.gateway.facts;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.enterprise.v1.FactsServiceGrpc.FactsServiceBlockingStub;
import io.chengjie.proto.enterprise.v1.ListFactsRequest;
import io.chengjie.proto.enterprise.v1.RecordFactsRequest;
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

/** Facts, only ever added. */
@Path("/api/v1/facts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "facts")
public class FactsResource {
  private final FactsServiceBlockingStub facts;
  private final Answers answers;

  FactsResource(@GrpcClient("enterprise") FactsServiceBlockingStub facts, Answers answers) {
    this.facts = facts;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "facts_record", summary = "登记事实 · Record facts")
  public Response record(RecordFactsRequest request) {
    return answers.created(facts, FactsServiceBlockingStub::recordFacts, request, "id");
  }

  @GET
  @Operation(operationId = "facts_list", summary = "查询事实 · List facts")
  public Response list() {
    return answers.ok(
        facts, FactsServiceBlockingStub::listFacts, ListFactsRequest.getDefaultInstance());
  }
}
