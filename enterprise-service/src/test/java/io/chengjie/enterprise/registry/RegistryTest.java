package io.chengjie.enterprise.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import io.chengjie.chassis.errors.RemoteError;
import io.chengjie.enterprise.testing.Client;
import io.chengjie.enterprise.testing.Platform;
import io.chengjie.enterprise.testing.Tokens;
import io.chengjie.proto.common.v1.Money;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.enterprise.v1.Enterprise;
import io.chengjie.proto.enterprise.v1.GetEnterpriseRequest;
import io.chengjie.proto.enterprise.v1.ListEnterprisesRequest;
import io.chengjie.proto.enterprise.v1.ListEnterprisesResponse;
import io.chengjie.proto.enterprise.v1.RegisterEnterpriseRequest;
import io.chengjie.proto.enterprise.v1.RegistryServiceGrpc;
import io.chengjie.proto.enterprise.v1.RegistryServiceGrpc.RegistryServiceBlockingStub;
import io.chengjie.proto.enterprise.v1.UpdateEnterpriseRequest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Platform
class RegistryTest {
  private static final AtomicInteger NEXT = new AtomicInteger();

  @TestHTTPResource("/")
  URL service;

  @Inject SessionFactory hibernate;

  @Test
  void refusesAWrongCheckCharacterAndNamesTheRightOne() {
    RemoteError refusal =
        Client.refusalOf(() -> register(Role.PROMOTION_OFFICER, firm("91441900MADEM00117")));

    assertThat(refusal.reason()).isEqualTo("USCC_CHECK_DIGIT");
    assertThat(refusal.info().getMetadataMap())
        .containsAllEntriesOf(Map.of("uscc", "91441900MADEM00117", "expected", "8", "actual", "7"));
  }

  @Test
  void registersAnEnterpriseUnderItsNormalisedCodeWithTheNamesOfItsCodes() {
    Enterprise stored = register(Role.PROMOTION_OFFICER, firm(" ９１４４１９００madem00118 "));

    assertThat(stored.getUscc()).isEqualTo("91441900MADEM00118");
    assertThat(stored.getIndustry().getName()).isEqualTo("显示器件制造");
    assertThat(stored.getRegisteredRegion().getName()).isEqualTo("东莞市");
    assertThat(stored.getStatus()).isEqualTo(Enterprise.Status.ACTIVE);
    assertThat(stored.getWarningsList()).isEmpty();
    assertThat(get(Role.AUDITOR, stored.getId()).getRegisteredCapital().getAmount())
        .isEqualTo("10000000.00");
  }

  @Test
  void refusesASecondRegistrationUnderTheSameCode() {
    String uscc = nextUscc();
    register(Role.PROMOTION_OFFICER, firm(uscc));

    RemoteError refusal = Client.refusalOf(() -> register(Role.AGENT, firm(uscc)));

    assertThat(refusal.reason()).isEqualTo("USCC_ALREADY_REGISTERED");
    assertThat(refusal.info().getMetadataMap()).containsEntry("uscc", uscc);
  }

  @Test
  void registersACodeOnceWhenManyTryAtOnce() throws Exception {
    String uscc = nextUscc();
    Callable<String> attempt =
        () -> {
          try {
            return register(Role.AGENT, firm(uscc)).getId();
          } catch (io.grpc.StatusRuntimeException refused) {
            RemoteError refusal = RemoteError.in(refused).orElseThrow();
            assertThat(refusal.info().getMetadataMap()).containsEntry("uscc", uscc);
            return refusal.reason();
          }
        };
    List<String> outcomes = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(20)) {
      for (Future<String> outcome : clients.invokeAll(java.util.Collections.nCopies(20, attempt))) {
        outcomes.add(outcome.get());
      }
    }

    assertThat(outcomes).filteredOn(outcome -> outcome.startsWith("ENT-")).hasSize(1);
    assertThat(outcomes).filteredOn("USCC_ALREADY_REGISTERED"::equals).hasSize(19);
  }

  @Test
  void answersARepeatedRequestWithTheStoredAnswer() {
    RegisterEnterpriseRequest request =
        RegisterEnterpriseRequest.newBuilder()
            .setEnterprise(firm(nextUscc()))
            .setRequestId(Client.requestId())
            .build();

    Enterprise first = as(Role.AGENT).registerEnterprise(request);
    Enterprise second = as(Role.AGENT).registerEnterprise(request);

    assertThat(second).isEqualTo(first);
  }

  @Test
  void letsOnlyARegistrationOfficerAcceptAWrongCheckCharacter() {
    Enterprise odd =
        firm("91441900MADEM0998" + "0").toBuilder()
            .setUsccOverride(
                Enterprise.UsccOverride.newBuilder()
                    .setEvidenceId("DOC-1")
                    .setExplanation("2014 年颁发"))
            .build();

    RemoteError refusal = Client.refusalOf(() -> register(Role.PROMOTION_OFFICER, odd));
    Enterprise accepted = register(Role.REGISTRATION_OFFICER, odd);

    assertThat(refusal.reason()).isEqualTo("USCC_OVERRIDE_NOT_ALLOWED");
    assertThat(accepted.getUsccOverride().getEvidenceId()).isEqualTo("DOC-1");
  }

  @Test
  void registersACodeOfARegionThatNobodyKnows() {
    Uscc unknownRegion = corrected("91999999MADEM0011" + "0");

    assertThat(register(Role.AGENT, firm(unknownRegion.value())).getUscc())
        .isEqualTo(unknownRegion.value());
  }

  @Test
  void namesEveryViolationAtOnce() {
    Enterprise wrong =
        firm("91441900MADEM00117").toBuilder()
            .setIndustryCode("C9999")
            .setRegisteredRegionCode("999999")
            .setEstablishedOn("2026-02-30")
            .build();

    RemoteError refusal = Client.refusalOf(() -> register(Role.AGENT, wrong));

    assertThat(refusal.reason()).isEqualTo("VALIDATION_FAILED");
    assertThat(refusal.fieldViolations())
        .extracting(violation -> violation.getField() + " " + violation.getReason())
        .containsExactlyInAnyOrder(
            "enterprise.uscc USCC_CHECK_DIGIT",
            "enterprise.industryCode UNKNOWN_CODE",
            "enterprise.registeredRegionCode UNKNOWN_CODE",
            "enterprise.establishedOn INVALID_DATE");
  }

  @Test
  void masksTheLegalRepresentativeForRolesThatDoNotNeedIt() {
    Enterprise stored = register(Role.PROMOTION_OFFICER, firm(nextUscc()));

    assertThat(stored.getLegalRepresentativeName()).isEqualTo("张**");
    assertThat(get(Role.AGENT, stored.getId()).getLegalRepresentativeName()).isEqualTo("张**");
    assertThat(get(Role.COMMANDER, stored.getId()).getLegalRepresentativeName()).isEqualTo("张三丰");
    assertThat(get(Role.AUDITOR, stored.getId()).getLegalRepresentativeName()).isEqualTo("张三丰");
    assertThat(
            with(Tokens.ofEnterprise(stored.getId()))
                .getEnterprise(GetEnterpriseRequest.newBuilder().setId(stored.getId()).build())
                .getLegalRepresentativeName())
        .isEqualTo("张三丰");
  }

  @Test
  void showsAnEnterpriseUserOnlyItsOwn() {
    Enterprise stored = register(Role.PROMOTION_OFFICER, firm(nextUscc()));
    GetEnterpriseRequest request = GetEnterpriseRequest.newBuilder().setId(stored.getId()).build();

    RemoteError refusal =
        Client.refusalOf(() -> with(Tokens.ofEnterprise("ENT-OTHER")).getEnterprise(request));

    assertThat(refusal.reason()).isEqualTo("NOT_OWN_DATA");
  }

  @Test
  void changesTheNamedMembersAndClearsThoseThatAreAbsent() {
    Enterprise stored =
        register(Role.PROMOTION_OFFICER, firm(nextUscc()).toBuilder().setNameEn("Old").build());

    Enterprise changed =
        update(
            stored,
            Enterprise.newBuilder().setNameZh("新名").build(),
            "name_zh",
            "name_en",
            "registered_capital");

    assertThat(changed.getNameZh()).isEqualTo("新名");
    assertThat(changed.hasNameEn()).isFalse();
    assertThat(changed.hasRegisteredCapital()).isFalse();
    assertThat(changed.getEtag()).isNotEqualTo(stored.getEtag());
    assertThat(get(Role.COMMANDER, stored.getId()).getLegalRepresentativeName()).isEqualTo("张三丰");
  }

  @Test
  void refusesAChangeOfAnOldVersionAndOfMembersThatDoNotChange() {
    Enterprise stored = register(Role.PROMOTION_OFFICER, firm(nextUscc()));
    Enterprise renamed = Enterprise.newBuilder().setNameZh("新名").build();
    update(stored, renamed, "name_zh");

    RemoteError stale = Client.refusalOf(() -> update(stored, renamed, "name_zh"));
    Enterprise now = get(Role.AGENT, stored.getId());
    RemoteError fixed =
        Client.refusalOf(() -> update(now, renamed, "uscc", "etag", "nonsense", "name_zh"));
    RemoteError cleared =
        Client.refusalOf(() -> update(now, Enterprise.getDefaultInstance(), "name_zh"));

    assertThat(stale.reason()).isEqualTo("ETAG_MISMATCH");
    assertThat(fixed.fieldViolations())
        .extracting(violation -> violation.getField() + " " + violation.getReason())
        .containsExactlyInAnyOrder(
            "enterprise.uscc IMMUTABLE_MEMBER",
            "enterprise.etag OUTPUT_ONLY_MEMBER",
            "enterprise.nonsense UNKNOWN_MEMBER");
    assertThat(cleared.fieldViolations())
        .extracting(violation -> violation.getField() + " " + violation.getReason())
        .containsExactly("enterprise.nameZh REQUIRED");
  }

  @Test
  void listsEachEnterpriseOnceOverAllPagesWithOneQueryForAPage() {
    Set<String> registered = new HashSet<>();
    for (int i = 0; i < 7; i++) {
      registered.add(
          register(Role.AGENT, firm(nextUscc()).toBuilder().setNameZh("翻页测试" + i).build()).getId());
    }
    for (String order : List.of("", "createTime", "nameZh")) {
      List<String> listed = new ArrayList<>();
      String token = "";
      do {
        hibernate.getStatistics().clear();
        ListEnterprisesResponse page =
            as(Role.AUDITOR)
                .listEnterprises(
                    ListEnterprisesRequest.newBuilder()
                        .setQ("翻页测试")
                        .setOrderBy(order)
                        .setPageSize(3)
                        .setPageToken(token)
                        .build());
        assertThat(hibernate.getStatistics().getPrepareStatementCount()).isOne();
        page.getItemsList().forEach(item -> listed.add(item.getId()));
        token = page.getNextPageToken();
      } while (!token.isEmpty());

      assertThat(listed).doesNotHaveDuplicates().hasSameElementsAs(registered);
    }
  }

  @Test
  void findsByRegionHierarchyIndustryPrefixNameAndCode() {
    String uscc = nextUscc();
    Enterprise stored =
        register(
            Role.AGENT,
            firm(uscc).toBuilder()
                .setNameZh("江华层级测试")
                .setRegisteredRegionCode("431129")
                .setIndustryCode("C3974")
                .build());

    assertThat(ids(search().setRegionCode("430000").setQ("层级"))).containsExactly(stored.getId());
    assertThat(ids(search().setRegionCode("431100").setQ("层级"))).containsExactly(stored.getId());
    assertThat(ids(search().setRegionCode("431129").setQ("层级"))).containsExactly(stored.getId());
    assertThat(ids(search().setRegionCode("430200").setQ("层级"))).isEmpty();
    assertThat(ids(search().setIndustryCode("C39*").setQ("层级"))).containsExactly(stored.getId());
    assertThat(ids(search().setIndustryCode("C38").setQ("层级"))).isEmpty();
    assertThat(ids(search().setQ(uscc.substring(0, 17)))).contains(stored.getId());
    assertThat(ids(search().setUscc(uscc.toLowerCase(java.util.Locale.ROOT))))
        .containsExactly(stored.getId());
    assertThat(ids(search().setQ("%"))).isEmpty();
  }

  @Test
  void refusesAPageTokenOfAnotherFilter() {
    for (int i = 0; i < 2; i++) {
      register(Role.AGENT, firm(nextUscc()));
    }
    String token =
        as(Role.AUDITOR).listEnterprises(search().setPageSize(1).build()).getNextPageToken();

    RemoteError refusal =
        Client.refusalOf(
            () -> as(Role.AUDITOR).listEnterprises(search().setQ("x").setPageToken(token).build()));

    assertThat(token).isNotEmpty();
    assertThat(refusal.reason()).isEqualTo("PAGE_TOKEN_INVALID");
  }

  private Enterprise update(Enterprise stored, Enterprise values, String... paths) {
    return as(Role.PROMOTION_OFFICER)
        .updateEnterprise(
            UpdateEnterpriseRequest.newBuilder()
                .setId(stored.getId())
                .setEnterprise(values)
                .setUpdateMask(FieldMask.newBuilder().addAllPaths(List.of(paths)))
                .setEtag(stored.getEtag())
                .build());
  }

  private static ListEnterprisesRequest.Builder search() {
    return ListEnterprisesRequest.newBuilder();
  }

  private List<String> ids(ListEnterprisesRequest.Builder search) {
    return as(Role.AUDITOR).listEnterprises(search.build()).getItemsList().stream()
        .map(Enterprise::getId)
        .toList();
  }

  private Enterprise register(Role role, Enterprise enterprise) {
    return as(role)
        .registerEnterprise(
            RegisterEnterpriseRequest.newBuilder()
                .setEnterprise(enterprise)
                .setRequestId(Client.requestId())
                .build());
  }

  private Enterprise get(Role role, String id) {
    return as(role).getEnterprise(GetEnterpriseRequest.newBuilder().setId(id).build());
  }

  private RegistryServiceBlockingStub as(Role role) {
    return with(Tokens.of(role));
  }

  private RegistryServiceBlockingStub with(String token) {
    return Client.stub(service, RegistryServiceGrpc::newBlockingStub, token);
  }

  private static Enterprise firm(String uscc) {
    return Enterprise.newBuilder()
        .setUscc(uscc)
        .setNameZh("东莞晶澜光电")
        .setKind(Enterprise.Kind.DOMESTIC)
        .setLegalRepresentativeName("张三丰")
        .setRegisteredRegionCode("441900")
        .setIndustryCode("C3974")
        .setRegisteredCapital(Money.newBuilder().setAmount("10000000.00").setCurrency("CNY"))
        .setEstablishedOn("2015-05-01")
        .build();
  }

  private static String nextUscc() {
    return corrected("91431129MA%07d".formatted(NEXT.incrementAndGet()) + "0").value();
  }

  private static Uscc corrected(String code) {
    return new Uscc(code.substring(0, 17) + new Uscc(code).expectedCheckCharacter());
  }
}
