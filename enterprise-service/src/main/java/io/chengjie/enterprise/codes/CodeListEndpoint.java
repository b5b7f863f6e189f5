package io.chengjie.enterprise.codes;

import io.chengjie.chassis.calls.Calls;
import io.chengjie.proto.enterprise.v1.CodeListService;
import io.chengjie.proto.enterprise.v1.ListCodeListsRequest;
import io.chengjie.proto.enterprise.v1.ListCodeListsResponse;
import io.chengjie.proto.enterprise.v1.ListCodesRequest;
import io.chengjie.proto.enterprise.v1.ListCodesResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

@GrpcService
class CodeListEndpoint implements CodeListService {
  private final Calls calls;
  private final ListCodeLists listCodeLists;
  private final ListCodes listCodes;

  CodeListEndpoint(Calls calls, ListCodeLists listCodeLists, ListCodes listCodes) {
    this.calls = calls;
    this.listCodeLists = listCodeLists;
    this.listCodes = listCodes;
  }

  @Override
  public Uni<ListCodeListsResponse> listCodeLists(ListCodeListsRequest request) {
    return calls.answer(() -> listCodeLists.run(request));
  }

  @Override
  public Uni<ListCodesResponse> listCodes(ListCodesRequest request) {
    return calls.answer(() -> listCodes.run(request));
  }
}
