package io.chengjie.policy.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.google.protobuf.util.JsonFormat;
import io.chengjie.proto.policy.v1.PolicyResult;
import io.chengjie.proto.policy.v1.PolicyVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * A rule matrix in YAML: policies, facts, and what is expected of each case. The same file is
 * replayed on every surface.
 */
public record RuleMatrix(List<MatrixPolicy> policies, List<Case> cases) {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  public record MatrixPolicy(String code, String regionCode, PolicyVersion version) {}

  /**
   * @param expected by policy code, as {@link #summary} writes it
   */
  public record Case(String title, Map<String, String> facts, Map<String, String> expected) {
    @Override
    public String toString() {
      return title;
    }
  }

  public static RuleMatrix story() {
    try (InputStream file = RuleMatrix.class.getResourceAsStream("/rules/story.yaml")) {
      JsonNode root = YAML.readTree(file);
      List<MatrixPolicy> policies = new ArrayList<>();
      for (JsonNode policy : root.path("policies")) {
        PolicyVersion.Builder version = PolicyVersion.newBuilder();
        JsonFormat.parser().merge(policy.path("version").toString(), version);
        policies.add(
            new MatrixPolicy(
                policy.path("code").asText(), policy.path("regionCode").asText(), version.build()));
      }
      List<Case> cases = new ArrayList<>();
      for (JsonNode node : root.path("cases")) {
        Map<String, String> facts = new TreeMap<>();
        put(root.path("facts"), facts);
        put(node.path("facts"), facts);
        Map<String, String> expected = new LinkedHashMap<>();
        node.path("expect")
            .properties()
            .forEach(entry -> expected.put(entry.getKey(), expectation(entry.getValue())));
        cases.add(new Case(node.path("title").asText(), facts, expected));
      }
      return new RuleMatrix(policies, cases);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Outcome, amount or range, missing facts. */
  public static String summary(PolicyResult result) {
    return "%s amount=%s minimum=%s maximum=%s missing=%s"
        .formatted(
            result.getOutcome(),
            result.getAmount().getAmount(),
            result.getAmountMinimum().getAmount(),
            result.getAmountMaximum().getAmount(),
            result.getMissingFactsList());
  }

  private static String expectation(JsonNode expect) {
    return "%s amount=%s minimum=%s maximum=%s missing=%s"
        .formatted(
            expect.path("outcome").asText(),
            expect.path("amount").asText(),
            expect.path("minimum").asText(),
            expect.path("maximum").asText(),
            StreamSupport.stream(expect.path("missing").spliterator(), false)
                .map(JsonNode::asText)
                .toList());
  }

  private static void put(JsonNode node, Map<String, String> facts) {
    node.properties()
        .forEach(
            entry -> {
              if (entry.getValue().isNull()) {
                facts.remove(entry.getKey());
              } else {
                facts.put(entry.getKey(), entry.getValue().asText());
              }
            });
  }
}
