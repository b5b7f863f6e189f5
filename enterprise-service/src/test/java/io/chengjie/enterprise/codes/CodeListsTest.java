package io.chengjie.enterprise.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.enterprise.testing.Client;
import io.chengjie.enterprise.testing.Platform;
import io.chengjie.proto.enterprise.v1.Code;
import io.chengjie.proto.enterprise.v1.CodeList;
import io.chengjie.proto.enterprise.v1.CodeListServiceGrpc;
import io.chengjie.proto.enterprise.v1.CodeListServiceGrpc.CodeListServiceBlockingStub;
import io.chengjie.proto.enterprise.v1.ListCodeListsRequest;
import io.chengjie.proto.enterprise.v1.ListCodesRequest;
import io.chengjie.proto.enterprise.v1.ListCodesResponse;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Platform
class CodeListsTest {
  @TestHTTPResource("/")
  URL service;

  @Test
  void showsTheListsInForceWithTheirVersions() {
    List<CodeList> lists =
        stub().listCodeLists(ListCodeListsRequest.getDefaultInstance()).getItemsList();

    assertThat(lists).extracting(CodeList::getId).containsExactly("divisions", "industries");
    assertThat(lists).extracting(CodeList::getVersion).containsExactly("2023-06-30", "2017-10-01");
    assertThat(lists).extracting(CodeList::getCodeCount).containsExactly(3212, 1971);
  }

  @Test
  void writesIndustriesWithTheLetterOfTheirSection() {
    assertThat(codes(search("industries").setParent("C397")))
        .filteredOn(code -> code.getCode().equals("C3974"))
        .singleElement()
        .satisfies(
            code -> {
              assertThat(code.getNameZh()).isEqualTo("显示器件制造");
              assertThat(code.getLevel()).isEqualTo(4);
              assertThat(code.getParent()).isEqualTo("C397");
            });
    assertThat(codes(search("industries").setParent("C")))
        .extracting(Code::getCode)
        .contains("C13", "C39", "C43")
        .doesNotContain("B06");
  }

  @Test
  void findsCodesByTheirStartAndByAPartOfTheirName() {
    assertThat(codes(search("divisions").setQ("江华")))
        .extracting(Code::getCode)
        .containsExactly("431129");
    assertThat(codes(search("divisions").setQ("4311")))
        .extracting(Code::getCode)
        .contains("431100", "431129")
        .allMatch(code -> code.startsWith("4311"));
  }

  @Test
  void listsEachCodeOnceOverAllPages() {
    List<String> listed = new ArrayList<>();
    String token = "";
    do {
      ListCodesResponse page =
          stub().listCodes(search("industries").setPageSize(200).setPageToken(token).build());
      page.getItemsList().forEach(code -> listed.add(code.getCode()));
      token = page.getNextPageToken();
    } while (!token.isEmpty());

    assertThat(listed).hasSize(1971).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void knowsNoOtherList() {
    RemoteError refusal = Client.refusalOf(() -> codes(search("colours")));

    assertThat(refusal.reason()).isEqualTo("RESOURCE_NOT_FOUND");
  }

  private static ListCodesRequest.Builder search(String list) {
    return ListCodesRequest.newBuilder().setCodeListId(list);
  }

  private List<Code> codes(ListCodesRequest.Builder search) {
    return stub().listCodes(search.setPageSize(200).build()).getItemsList();
  }

  private CodeListServiceBlockingStub stub() {
    return Client.stub(service, CodeListServiceGrpc::newBlockingStub, "");
  }
}
