package io.chengjie.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Message;
import io.chengjie.chassis.errors.Rejection;
import io.chengjie.proto.common.v1.Fact;
import io.chengjie.proto.enterprise.v1.Enterprise;
import io.chengjie.proto.enterprise.v1.Project;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.policy.v1.EvaluateRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageReaderTest {
  @Test
  void readsEveryKindOfMember() {
    EvaluateRequest.Builder request = EvaluateRequest.newBuilder();
    assertThat(
            violations(
                """
                {"projectId":"P","asOf":"2026-07-20","knownAt":"2026-07-20T08:00:00.5+08:00",
                 "policyIds":["A","B"],"minimumFactVersions":{"projects/P":3}}""",
                request))
        .isEmpty();
    assertThat(request.getKnownAt().getSeconds()).isEqualTo(1784505600L);
    assertThat(request.getPolicyIdsList()).containsExactly("A", "B");
    assertThat(request.getMinimumFactVersionsMap()).containsEntry("projects/P", 3);
  }

  @Test
  void keepsApartAbsentFalseAndNull() {
    Unit.Builder unit = Unit.newBuilder();
    assertThat(violations("{\"dualFeed\":false,\"loadingDock\":null}", unit)).isEmpty();
    assertThat(unit.hasDualFeed()).isTrue();
    assertThat(unit.hasLoadingDock()).isFalse();
  }

  @Test
  void namesEachWrongMemberWithItsPointer() {
    assertThat(
            violations(
                """
                {"kind":"KIND_UNSPECIFIED","nameZh":5,"bogus":1,"name_en":"x","id":"x","registeredCapital":{"amount":1},
                 "usccOverride":[],"a/b~c":1}""",
                Enterprise.newBuilder()))
        .containsExactlyInAnyOrder(
            "/kind UNKNOWN_VALUE",
            "/nameZh WRONG_TYPE",
            "/bogus UNKNOWN_MEMBER",
            "/name_en UNKNOWN_MEMBER",
            "/id OUTPUT_ONLY_MEMBER",
            "/registeredCapital/amount WRONG_TYPE",
            "/usccOverride WRONG_TYPE",
            "/a~1b~0c UNKNOWN_MEMBER");
  }

  @Test
  void takesWholeNumbersInTheirRangeOnly() {
    assertThat(violations("{\"floor\":1.0}", Unit.newBuilder()))
        .containsExactly("/floor WRONG_TYPE");
    assertThat(violations("{\"floor\":\"1\"}", Unit.newBuilder()))
        .containsExactly("/floor WRONG_TYPE");
    assertThat(violations("{\"floor\":2147483648}", Unit.newBuilder()))
        .containsExactly("/floor RULE_BROKEN");
    assertThat(violations("{\"floor\":2147483647}", Unit.newBuilder())).isEmpty();
  }

  @Test
  void refusesTwoMembersOfAChoiceInstantsThatAreNoneAndTextsThatCannotBeStored() {
    assertThat(violations("{\"textValue\":\"a\",\"booleanValue\":true}", Fact.newBuilder()))
        .containsExactly("/booleanValue RULE_BROKEN");
    assertThat(violations("{\"knownAt\":\"2026-02-30T00:00:00Z\"}", EvaluateRequest.newBuilder()))
        .containsExactly("/knownAt INVALID_DATE");
    assertThat(
            violations(
                "{\"name\":\"a\\u0000\",\"investorName\":\"\\ud83d\"}", Project.newBuilder()))
        .containsExactly("/name RULE_BROKEN", "/investorName RULE_BROKEN");
    assertThat(violations("{\"areaMu\":\"4.5\"}", Unit.newBuilder()))
        .containsExactly("/areaMu OUTPUT_ONLY_MEMBER");
  }

  @Test
  void masksExactlyWhatAPatchNames() {
    var patch =
        JsonDocument.parse(
            "{\"nameEn\":null,\"registeredCapital\":{\"amount\":\"1.00\"},\"groupId\":\"G\"}"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(PatchMask.of(patch, Enterprise.getDescriptor()).getPathsList())
        .containsExactly("name_en", "registered_capital.amount", "group_id");
  }

  @Test
  void saysWhereTheJsonBreaks() {
    assertThatThrownBy(() -> JsonDocument.parse("{\n  \"a\": x}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            Rejection.class,
            rejection -> {
              assertThat(rejection.reasonName()).isEqualTo("MALFORMED_JSON");
              assertThat(rejection.metadata()).containsEntry("line", "2");
            });
  }

  @Test
  void turnsPathsIntoPointers() {
    assertThat(Pointers.of("lines[0].unitId")).isEqualTo("/lines/0/unitId");
    assertThat(Pointers.of("minimumFactVersions[projects/P.1]"))
        .isEqualTo("/minimumFactVersions/projects~1P.1");
    assertThat(Pointers.of("")).isEmpty();
  }

  private static List<String> violations(String json, Message.Builder into) {
    MessageReader reader = new MessageReader(none -> false, false);
    reader.read(JsonDocument.parse(json.getBytes(StandardCharsets.UTF_8)), into);
    return reader.violations().stream().map(v -> v.field() + " " + v.reasonName()).toList();
  }
}
