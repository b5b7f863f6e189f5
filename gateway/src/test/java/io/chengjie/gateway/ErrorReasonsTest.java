package io.chengjie.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.rpc.ErrorInfo;
import io.chengjie.gateway.problem.Reasons;
import io.chengjie.gateway.testing.FakeServices;
import io.chengjie.gateway.testing.GatewayResource;
import io.chengjie.gateway.testing.TestTokens;
import io.chengjie.proto.common.v1.ErrorSpec;
import io.chengjie.proto.common.v1.Role;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every reason of the contract, thrown by a service, as callers see it. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
class ErrorReasonsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

  @Inject FakeServices services;

  @AfterEach
  void answerAgain() {
    services.refuseNothing();
  }

  @Test
  void everyReasonReachesTheCallerInBothLanguages() {
    int seen = 0;
    for (var type : Reasons.enums()) {
      for (EnumValueDescriptor value : type.getValues()) {
        if (value.getNumber() != 0) {
          ErrorSpec spec = Reasons.spec(value);
          Map<String, String> metadata = metadata(spec);
          assertProblem(value, metadata, "zh-CN", spec.getTitleZh(), spec.getDetailZh());
          assertProblem(value, metadata, "en", spec.getTitleEn(), spec.getDetailEn());
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(55);
  }

  @Test
  void faultsOfAServiceSayNothingAboutIt() {
    services.refuseNext(
        Status.INTERNAL
            .withDescription("java.lang.NullPointerException at Foo.java:12")
            .asRuntimeException());
    Response internal = get("en");
    assertThat(internal.statusCode()).isEqualTo(500);
    assertThat(internal.asString())
        .doesNotContain("NullPointer", "Foo.java")
        .contains("\"INTERNAL\"");
    services.refuseNext(Status.UNKNOWN.asRuntimeException());
    assertThat(get("en").statusCode()).isEqualTo(500);
    services.refuseNext(Status.DEADLINE_EXCEEDED.asRuntimeException());
    assertThat(get("en").statusCode()).isEqualTo(504);
  }

  @Test
  void anUnreachableServiceIsNamedNeitherFoundNorLost() {
    services.refuseAll(
        Status.UNAVAILABLE.withDescription("io.netty refused: 10.0.0.7").asRuntimeException());
    Response answer = get("en");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("2");
    assertThat(answer.asString()).contains("\"UNAVAILABLE\"").doesNotContain("netty");
  }

  @Test
  void aReasonOfANewerServiceKeepsItsStatus() {
    services.refuseNext(
        thrown(
            com.google.rpc.Code.FAILED_PRECONDITION,
            "BRAND_NEW",
            Map.of("a", "b"),
            "Something new."));
    Response answer = get("zh");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.path("reason").toString()).isEqualTo("BRAND_NEW");
    assertThat(answer.path("detail").toString()).isEqualTo("Something new.");
  }

  private void assertProblem(
      EnumValueDescriptor value,
      Map<String, String> metadata,
      String language,
      String title,
      String detail) {
    ErrorSpec spec = Reasons.spec(value);
    RuntimeException failure = thrown(spec.getCode(), value.getName(), metadata, "English.");
    services.refuseAll(failure);
    Response answer = get(language);
    services.refuseNothing();
    assertThat(answer.statusCode()).as(value.getFullName()).isEqualTo(Reasons.status(spec));
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertThat(answer.header("Content-Language")).isEqualTo(language);
    assertThat(answer.path("reason").toString()).isEqualTo(value.getName());
    assertThat(answer.path("type").toString()).isEqualTo("/problems/" + value.getName());
    assertThat(answer.path("title").toString()).isEqualTo(title);
    assertThat(answer.path("detail").toString()).isEqualTo(filled(detail, metadata));
    assertThat((Map<?, ?>) answer.path("metadata")).isEqualTo(metadata);
    assertThat(answer.header("Retry-After") != null)
        .as("Retry-After of %s", value.getName())
        .isEqualTo(
            answer.statusCode() == 503
                || answer.statusCode() == 429
                || value.getName().equals("IDEMPOTENCY_IN_PROGRESS"));
    assertThat(given().get("/problems/" + value.getName()).statusCode()).isEqualTo(200);
  }

  private static Response get(String language) {
    return given()
        .auth()
        .oauth2(TestTokens.of(Role.PROMOTION_OFFICER))
        .header("Accept-Language", language)
        .get("/api/v1/holds/HLD-1");
  }

  private static Map<String, String> metadata(ErrorSpec spec) {
    Map<String, String> metadata = new TreeMap<>();
    PLACEHOLDER
        .matcher(spec.getDetailZh() + spec.getDetailEn())
        .results()
        .forEach(match -> metadata.put(match.group(1), "值-" + match.group(1)));
    return metadata;
  }

  private static String filled(String template, Map<String, String> metadata) {
    String text = template;
    for (var entry : metadata.entrySet()) {
      text = text.replace("{" + entry.getKey() + "}", entry.getValue());
    }
    return text;
  }

  private static RuntimeException thrown(
      com.google.rpc.Code code, String reason, Map<String, String> metadata, String message) {
    return StatusProto.toStatusRuntimeException(
        com.google.rpc.Status.newBuilder()
            .setCode(code.getNumber())
            .setMessage(message)
            .addDetails(
                Any.pack(
                    ErrorInfo.newBuilder()
                        .setDomain("chengjie.io")
                        .setReason(reason)
                        .putAllMetadata(metadata)
                        .build()))
            .build());
  }
}
