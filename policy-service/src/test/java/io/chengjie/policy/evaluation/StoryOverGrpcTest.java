package io.chengjie.policy.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengjie.policy.testing.Api;
import io.chengjie.policy.testing.Component;
import io.chengjie.policy.testing.Examples;
import io.chengjie.policy.testing.Keys;
import io.chengjie.policy.testing.RuleMatrix;
import io.chengjie.policy.vocabulary.FactType;
import io.chengjie.proto.common.v1.Fact;
import io.chengjie.proto.policy.v1.EstimateRequest;
import io.chengjie.proto.policy.v1.EvaluateRequest;
import io.chengjie.proto.policy.v1.PolicyResult;
import io.chengjie.proto.policy.v1.StatedFact;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The same matrix as at unit level, from delivered facts and from stated ones. */
@QuarkusTest
@Component
class StoryOverGrpcTest {
  private static final String DAY = "2026-07-20";

  @TestHTTPResource("/")
  URL service;

  @Test
  void saysWhatTheStoryExpects() {
    Api api = new Api(service);
    Examples examples = new Examples(api);
    RuleMatrix story = RuleMatrix.story();
    Map<String, String> codeById = new HashMap<>();
    for (RuleMatrix.MatrixPolicy policy : story.policies()) {
      String id =
          examples.createdPolicy(Examples.policy().setRegionCode(policy.regionCode())).getId();
      examples.published(id, policy.version().toBuilder());
      codeById.put(id, policy.code());
    }
    for (RuleMatrix.Case example : story.cases()) {
      String project = "PRJ-" + UUID.randomUUID();
      examples.deliver("projects/" + project, facts("projects/" + project, example.facts()));
      List<PolicyResult> evaluated =
          api.eligibility(Api.OFFICER)
              .evaluate(
                  EvaluateRequest.newBuilder()
                      .setProjectId(project)
                      .setAsOf(DAY)
                      .addAllPolicyIds(codeById.keySet())
                      .build())
              .getItemsList();
      List<PolicyResult> estimated =
          api.eligibility(Api.OFFICER).estimate(estimate(example.facts())).getItemsList();
      assertThat(summaries(evaluated, codeById))
          .as(example.title())
          .containsAllEntriesOf(example.expected());
      assertThat(summaries(estimated, codeById))
          .as(example.title())
          .containsAllEntriesOf(example.expected());
    }
  }

  private static Map<String, String> summaries(
      List<PolicyResult> results, Map<String, String> codeById) {
    Map<String, String> summaries = new LinkedHashMap<>();
    for (PolicyResult result : results) {
      Optional.ofNullable(codeById.get(result.getPolicyId()))
          .ifPresent(code -> summaries.put(code, RuleMatrix.summary(result)));
    }
    return summaries;
  }

  private static EstimateRequest estimate(Map<String, String> facts) {
    EstimateRequest.Builder request =
        EstimateRequest.newBuilder().setRegionCode("431129").setAsOf(DAY);
    facts.forEach(
        (key, value) ->
            request.addFacts(StatedFact.newBuilder().setKey(key).setValue(value).build()));
    return request.build();
  }

  private static Fact[] facts(String subject, Map<String, String> values) {
    List<Fact> facts = new ArrayList<>();
    values.forEach(
        (key, value) -> {
          Fact.Builder fact = Examples.fact(subject, facts.size() + 1, key);
          FactType type = Optional.ofNullable(Keys.CATALOGUE.get(key)).orElseThrow().type();
          facts.add(
              switch (type) {
                case BOOLEAN -> fact.setBooleanValue(Boolean.parseBoolean(value)).build();
                case DECIMAL -> fact.setDecimalValue(value).build();
                case TEXT -> fact.setTextValue(value).build();
                case DATE -> fact.setDateValue(value).build();
              });
        });
    return facts.toArray(Fact[]::new);
  }
}
