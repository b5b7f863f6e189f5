package io.chengjie.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ValidationException;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.chengjie.proto.common.v1.Role;
import io.chengjie.proto.enterprise.v1.Enterprise;
import io.chengjie.proto.enterprise.v1.Project;
import io.chengjie.proto.enterprise.v1.RecordFactsRequest;
import io.chengjie.proto.enterprise.v1.SignProjectRequest;
import io.chengjie.proto.park.v1.AddMemberRequest;
import io.chengjie.proto.park.v1.AdvanceParcelRequest;
import io.chengjie.proto.park.v1.AdvanceZoneRequest;
import io.chengjie.proto.park.v1.Building;
import io.chengjie.proto.park.v1.CompleteInfrastructureWorkRequest;
import io.chengjie.proto.park.v1.DemonstrationZone;
import io.chengjie.proto.park.v1.Designation;
import io.chengjie.proto.park.v1.EarmarkSpaceRequest;
import io.chengjie.proto.park.v1.InfrastructureWork;
import io.chengjie.proto.park.v1.OnSiteService;
import io.chengjie.proto.park.v1.Parcel;
import io.chengjie.proto.park.v1.Park;
import io.chengjie.proto.park.v1.PlaceHoldRequest;
import io.chengjie.proto.park.v1.SiteNeeds;
import io.chengjie.proto.park.v1.Unit;
import io.chengjie.proto.park.v1.UtilityPool;
import io.chengjie.proto.park.v1.Zone;
import io.chengjie.proto.policy.v1.AppropriateFundRequest;
import io.chengjie.proto.policy.v1.EvaluateRequest;
import io.chengjie.proto.policy.v1.Fund;
import io.chengjie.proto.policy.v1.Policy;
import io.chengjie.proto.policy.v1.PolicyVersion;
import io.chengjie.proto.policy.v1.PublishPolicyVersionRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The files of the demo data and the story, checked against the contract without a running system.
 */
class StoryFilesTest {
  private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Za-z0-9_-]+)\\}");

  /** Members that the gateway fills from path and headers. */
  private static final Set<String> FROM_ELSEWHERE =
      Set.of("id", "etag", "request_id", "policy_id", "number");

  /** Message of the body by a pattern for the end of the path. */
  private static final Map<String, Message> BODIES =
      Map.ofEntries(
          Map.entry("/enterprises", Enterprise.getDefaultInstance()),
          Map.entry("/projects", Project.getDefaultInstance()),
          Map.entry("/facts", RecordFactsRequest.getDefaultInstance()),
          Map.entry(":sign", SignProjectRequest.getDefaultInstance()),
          Map.entry("/parks", Park.getDefaultInstance()),
          Map.entry("/zones", Zone.getDefaultInstance()),
          Map.entry("/zones/[^/]+:advance", AdvanceZoneRequest.getDefaultInstance()),
          Map.entry("/parcels", Parcel.getDefaultInstance()),
          Map.entry("/parcels/[^/]+:advance", AdvanceParcelRequest.getDefaultInstance()),
          Map.entry(":earmark", EarmarkSpaceRequest.getDefaultInstance()),
          Map.entry("/demonstration-zones", DemonstrationZone.getDefaultInstance()),
          Map.entry(":addMember", AddMemberRequest.getDefaultInstance()),
          Map.entry("/designations", Designation.getDefaultInstance()),
          Map.entry("/infrastructure-works", InfrastructureWork.getDefaultInstance()),
          Map.entry(":complete", CompleteInfrastructureWorkRequest.getDefaultInstance()),
          Map.entry("/on-site-services", OnSiteService.getDefaultInstance()),
          Map.entry("/buildings", Building.getDefaultInstance()),
          Map.entry("/units", Unit.getDefaultInstance()),
          Map.entry("/utility-pools", UtilityPool.getDefaultInstance()),
          Map.entry("/holds", PlaceHoldRequest.getDefaultInstance()),
          Map.entry("/funds", Fund.getDefaultInstance()),
          Map.entry(":appropriate", AppropriateFundRequest.getDefaultInstance()),
          Map.entry("/policies", Policy.getDefaultInstance()),
          Map.entry("/versions", PolicyVersion.getDefaultInstance()),
          Map.entry(":publish", PublishPolicyVersionRequest.getDefaultInstance()),
          Map.entry("/policy-evaluations", EvaluateRequest.getDefaultInstance()));

  private static final Validator VALIDATOR = ValidatorFactory.newBuilder().build();

  static List<Step> everyRequest() {
    return allSteps().filter(step -> step.has("send")).toList();
  }

  @ParameterizedTest
  @MethodSource("everyRequest")
  void everyBodyIsOneThatTheContractAccepts(Step step) throws Exception {
    String path = step.text("send").split(" ")[1];
    if (path.equals("/site-selections")) {
      assertValid(SiteNeeds.getDefaultInstance(), step.body().path("needs"));
    } else if (step.has("body")) {
      Message type =
          BODIES.entrySet().stream()
              .filter(body -> path.matches(".*" + body.getKey()))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElseThrow(() -> new AssertionError("No message known for " + path));
      assertValid(type, step.body());
    }
  }

  @ParameterizedTest
  @MethodSource("everyRequest")
  void everyRequestIsSentByARoleAndEveryChangeHasAKey(Step step) {
    assertThat(Role.valueOf(step.text("as"))).isNotIn(Role.PUBLIC, Role.ROLE_UNSPECIFIED);
    boolean question =
        step.text("send").matches("GET .*|POST /(site-selections|policy-evaluations)");
    if (!question) {
      assertThat(filled(step.text("key"))).matches("[A-Za-z0-9_-]{16,128}");
    }
  }

  @Test
  void noKeyIsUsedForTwoDifferentRequests() {
    Map<String, Set<String>> byKey = new TreeMap<>();
    everyRequest().stream()
        .filter(step -> step.has("key"))
        .forEach(
            step ->
                byKey
                    .computeIfAbsent(step.text("key"), key -> new HashSet<>())
                    .add(step.text("send") + step.body()));

    assertThat(byKey).allSatisfy((key, requests) -> assertThat(requests).hasSize(1));
  }

  @Test
  void everyPlaceIsFilledByAnEarlierStep() {
    Set<String> known = new HashSet<>(Set.of("play", "today", "suffix"));
    allSteps()
        .forEach(
            step -> {
              assertThat(known).as(step.text("say")).containsAll(places(step.node().toString()));
              known.addAll(step.saved().keySet());
            });
  }

  @Test
  void theStoryHasTheRowsThatThisVersionCanPlay() {
    assertThat(Row.story())
        .extracting(Row::id)
        .containsExactly("3", "4", "5", "6", "9", "10a", "10b", "10c");
  }

  private static Stream<Step> allSteps() {
    List<Step> steps = new ArrayList<>();
    DemoData.FILES.forEach(file -> steps.addAll(Step.list(Json.resource(file))));
    Row.story().forEach(row -> steps.addAll(row.steps()));
    return steps.stream();
  }

  private static List<String> places(String text) {
    Matcher matcher = PLACE.matcher(text);
    return matcher.results().map(match -> match.group(1)).toList();
  }

  private static void assertValid(Message type, JsonNode body)
      throws InvalidProtocolBufferException, ValidationException {
    Message.Builder builder = type.newBuilderForType();
    JsonFormat.parser().merge(filled(body.toString()), builder);
    List<String> violations =
        VALIDATOR.validate(builder.build()).getViolations().stream()
            .map(violation -> violation.toProto())
            .filter(
                violation ->
                    !FROM_ELSEWHERE.contains(violation.getField().getElements(0).getFieldName())
                        || violation.getField().getElementsCount() > 1)
            .map(violation -> violation.getField().getElementsList() + " " + violation.getMessage())
            .toList();
    assertThat(violations).isEmpty();
  }

  private static String filled(String text) {
    return text.replace("\"${factVersion}\"", "3")
        .replace("${today}", "2026-07-20")
        .replace("${suffix}", "-2")
        .replaceAll(PLACE.pattern(), "some-id");
  }
}
