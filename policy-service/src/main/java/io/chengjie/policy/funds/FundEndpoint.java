package io.chengjie.policy.funds;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.proto.policy.v1.AppropriateFundRequest;
import io.chengjie.proto.policy.v1.CreateFundRequest;
import io.chengjie.proto.policy.v1.Fund;
import io.chengjie.proto.policy.v1.FundService;
import io.chengjie.proto.policy.v1.GetFundRequest;
import io.chengjie.proto.policy.v1.ListFundsRequest;
import io.chengjie.proto.policy.v1.ListFundsResponse;
import io.chengjie.proto.policy.v1.ListLedgerEntriesRequest;
import io.chengjie.proto.policy.v1.ListLedgerEntriesResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

@GrpcService
class FundEndpoint implements FundService {
  private final Calls calls;
  private final CreateFund create;
  private final GetFund get;
  private final ListFunds list;
  private final AppropriateFund appropriate;
  private final ListLedgerEntries ledger;

  FundEndpoint(
      Calls calls,
      CreateFund create,
      GetFund get,
      ListFunds list,
      AppropriateFund appropriate,
      ListLedgerEntries ledger) {
    this.calls = calls;
    this.create = create;
    this.get = get;
    this.list = list;
    this.appropriate = appropriate;
    this.ledger = ledger;
  }

  @Override
  public Uni<Fund> createFund(CreateFundRequest request) {
    return calls.answer(() -> create.run(request));
  }

  @Override
  public Uni<Fund> getFund(GetFundRequest request) {
    return calls.answer(() -> get.run(request));
  }

  @Override
  public Uni<ListFundsResponse> listFunds(ListFundsRequest request) {
    return calls.answer(() -> list.run(request));
  }

  @Override
  public Uni<Fund> appropriateFund(AppropriateFundRequest request) {
    return calls.answer(() -> appropriate.run(request));
  }

  @Override
  public Uni<ListLedgerEntriesResponse> listLedgerEntries(ListLedgerEntriesRequest request) {
    return calls.answer(() -> ledger.run(request));
  }
}
