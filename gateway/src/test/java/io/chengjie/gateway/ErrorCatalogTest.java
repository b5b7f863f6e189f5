package io.chengjie.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import io.chengjie.gateway.openapi.ProtoComments;
import io.chengjie.gateway.problem.Reasons;
import io.chengjie.proto.common.v1.ErrorSpec;
import io.chengjie.proto.common.v1.ViolationReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The catalogue of errors is the contract's own text: written by this test with {@code
 * -Dupdate.errors=true}.
 */
class ErrorCatalogTest {
  private static final Path CATALOGUE = Path.of("..", "docs", "errors.md");
  private static final Map<String, String> TITLES =
      Map.of(
          "chengjie.common.v1", "Any service or the gateway",
          "chengjie.enterprise.v1", "enterprise-service",
          "chengjie.park.v1", "park-service",
          "chengjie.policy.v1", "policy-service");

  @Test
  void saysWhatTheContractSays() throws IOException {
    String expected = catalogue();
    if (Boolean.getBoolean("update.errors")) {
      Files.writeString(CATALOGUE, expected);
    }
    assertThat(Files.readString(CATALOGUE))
        .as("docs/errors.md is generated: run this test with -Dupdate.errors=true")
        .isEqualTo(expected);
  }

  @Test
  void givesEveryReasonTextsInBothLanguagesAndAComment() {
    for (EnumDescriptor type : enums()) {
      for (EnumValueDescriptor value : reasons(type)) {
        ErrorSpec spec = Reasons.spec(value);
        assertThat(
                List.of(
                    spec.getTitleZh(),
                    spec.getTitleEn(),
                    spec.getDetailZh(),
                    spec.getDetailEn(),
                    comment(value)))
            .as(value.getFullName())
            .allSatisfy(text -> assertThat(text).isNotBlank());
      }
    }
  }

  @Test
  void letsANameMeanTheSameInTwoServices() {
    Map<String, ErrorSpec> seen = new HashMap<>();
    for (EnumDescriptor type : Reasons.enums()) {
      for (EnumValueDescriptor value : reasons(type)) {
        ErrorSpec earlier = seen.putIfAbsent(value.getName(), Reasons.spec(value));
        assertThat(earlier).as(value.getFullName()).isIn(null, Reasons.spec(value));
      }
    }
  }

  private static String catalogue() {
    StringBuilder text =
        new StringBuilder(
            """
            # Errors

            Generated from the comments and options of the contract; do not edit. Every failure is an RFC 9457 problem; `reason` is \
            one of these names and never changes. `{name}` is filled from `metadata`.
            """);
    for (EnumDescriptor type : enums()) {
      text.append("\n## ").append(title(type)).append("\n\n");
      text.append(
          "| Reason | HTTP | gRPC | When, and what to do | 中文 | English |\n|---|---|---|---|---|---|\n");
      for (EnumValueDescriptor value : reasons(type)) {
        ErrorSpec spec = Reasons.spec(value);
        text.append(
            "| `%s` | %d | %s | %s | **%s** %s | **%s** %s |\n"
                .formatted(
                    value.getName(),
                    Reasons.status(spec),
                    spec.getCode(),
                    cell(comment(value)),
                    cell(spec.getTitleZh()),
                    cell(spec.getDetailZh()),
                    cell(spec.getTitleEn()),
                    cell(spec.getDetailEn())));
      }
    }
    return text.toString();
  }

  private static String title(EnumDescriptor type) {
    return type.equals(ViolationReason.getDescriptor())
        ? "Reasons of single violations"
        : TITLES.get(type.getFile().getPackage());
  }

  private static List<EnumDescriptor> enums() {
    return java.util.stream.Stream.concat(
            Reasons.enums().stream(), java.util.stream.Stream.of(ViolationReason.getDescriptor()))
        .toList();
  }

  private static List<EnumValueDescriptor> reasons(EnumDescriptor type) {
    return type.getValues().stream().filter(value -> value.getNumber() != 0).toList();
  }

  private static String comment(EnumValueDescriptor value) {
    return ProtoComments.get().of(value.getType().getFullName() + "." + value.getName());
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
