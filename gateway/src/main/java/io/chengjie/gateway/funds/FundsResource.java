package io.chengjie.gateway.funds;

import io.chengjie.gateway.http.Answers;
import io.chengjie.proto.policy.v1.AppropriateFundRequest;
import io.chengjie.proto.policy.v1.CreateFundRequest;
import io.chengjie.proto.policy.v1.Fund;
import io.chengjie.proto.policy.v1.FundServiceGrpc.FundServiceBlockingStub;
import io.chengjie.proto.policy.v1.GetFundRequest;
import io.chengjie.proto.policy.v1.ListFundsRequest;
import io.chengjie.proto.policy.v1.ListLedgerEntriesRequest;
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

/** Funds on a double-entry ledger. */
@Path("/api/v1/funds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "funds")
public class FundsResource {
  private final FundServiceBlockingStub funds;
  private final Answers answers;

  FundsResource(@GrpcClient("policy") FundServiceBlockingStub funds, Answers answers) {
    this.funds = funds;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "funds_create", summary = "设立资金 · Record a fund")
  public Response create(Fund fund) {
    return answers.created(
        funds,
        FundServiceBlockingStub::createFund,
        CreateFundRequest.newBuilder().setFund(fund).build(),
        "id");
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "funds_get", summary = "查询资金 · Read a fund")
  public Response get() {
    return answers.ok(funds, FundServiceBlockingStub::getFund, GetFundRequest.getDefaultInstance());
  }

  @GET
  @Operation(operationId = "funds_list", summary = "检索资金 · List funds")
  public Response list() {
    return answers.ok(
        funds, FundServiceBlockingStub::listFunds, ListFundsRequest.getDefaultInstance());
  }

  @POST
  @Path("/{id}:appropriate")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "funds_appropriate", summary = "追加预算 · Appropriate money to a fund")
  public Response appropriate(AppropriateFundRequest request) {
    return answers.ok(funds, FundServiceBlockingStub::appropriateFund, request);
  }

  @GET
  @Path("/{fundId}/ledger-entries")
  @Operation(operationId = "funds_listLedgerEntries", summary = "查询账目 · List the ledger of a fund")
  public Response listLedgerEntries() {
    return answers.ok(
        funds,
        FundServiceBlockingStub::listLedgerEntries,
        ListLedgerEntriesRequest.getDefaultInstance());
  }
}
