package io.chengjie.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chengjie.gateway.testing.ApiOperation;
import io.chengjie.gateway.testing.GatewayResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the published document promises. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
class OpenApiTest {
  @Test
  void isOpenApi31AndHasAFlavourForGenerators() {
    assertThat(ApiOperation.document("/openapi?format=json").get("openapi").asText())
        .startsWith("3.1");
    assertThat(ApiOperation.document("/openapi-3.0?format=json").get("openapi").asText())
        .startsWith("3.0.");
  }

  @Test
  void namesTagsAndDescribesEveryOperation() {
    assertThat(ApiOperation.all())
        .hasSizeGreaterThan(50)
        .allSatisfy(
            operation -> {
              assertThat(operation.id()).matches("[a-z][A-Za-z]*_[a-z][A-Za-z]*");
              assertThat(operation.node().get("summary").asText()).contains(" · ");
              assertThat(operation.node().get("description").asText()).contains("Roles: ");
              assertThat(operation.node().get("tags")).hasSize(1);
              assertThat(operation.node().get("security")).isNotEmpty();
            });
  }

  @Test
  void answersEveryFailureWithTheOneProblem() {
    for (ApiOperation operation : ApiOperation.all()) {
      operation
          .node()
          .get("responses")
          .properties()
          .forEach(
              response -> {
                if (response.getKey().matches("[45]..|default")) {
                  assertThat(response.getValue().path("$ref").asText())
                      .as(operation.id() + " " + response.getKey())
                      .isEqualTo("#/components/responses/Problem");
                }
              });
      assertThat(operation.node().get("responses").has("400")).isTrue();
      assertThat(operation.node().get("responses").has("default")).isTrue();
    }
  }

  @Test
  void refersOnlyToWhatIsThere() {
    for (String address : List.of("/openapi?format=json", "/openapi-3.0?format=json")) {
      JsonNode document = ApiOperation.document(address);
      List<String> references = new ArrayList<>();
      document.findValues("$ref").forEach(ref -> references.add(ref.asText()));
      assertThat(references).hasSizeGreaterThan(300);
      assertThat(references)
          .allSatisfy(
              ref -> assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
    }
  }

  @Test
  void carriesTheRulesAndCommentsOfTheContract() {
    JsonNode schemas = ApiOperation.document("/openapi?format=json").at("/components/schemas");
    JsonNode place = schemas.get("PlaceHoldRequest");
    assertThat(place.get("required")).map(JsonNode::asText).contains("projectId", "lines", "days");
    assertThat(place.at("/properties/days/maximum").asInt()).isEqualTo(60);
    assertThat(place.at("/properties/lines/maxItems").asInt()).isEqualTo(50);
    assertThat(place.get("properties").has("requestId")).isFalse();
    assertThat(schemas.at("/Enterprise/properties/uscc/description").asText())
        .contains("GB 32100-2015");
    assertThat(schemas.at("/Enterprise/properties/id/readOnly").asBoolean()).isTrue();
    assertThat(schemas.at("/Enterprise/properties/kind/enum"))
        .map(JsonNode::asText)
        .contains("DOMESTIC")
        .doesNotContain("KIND_UNSPECIFIED");
    assertThat(schemas.at("/Unit/properties/areaMu/readOnly").asBoolean()).isTrue();
    assertThat(schemas.at("/EnterprisePatch/properties").has("uscc")).isFalse();
    assertThat(schemas.has("EnterpriseOrBuilder")).isFalse();
  }

  @Test
  void namesOnlyTheValuesThatAMemberAllows() {
    ApiOperation.all().stream()
        .filter(operation -> operation.id().equals("units_list"))
        .forEach(
            list -> {
              List<JsonNode> states = new ArrayList<>();
              list.node().get("parameters").forEach(states::add);
              states.removeIf(parameter -> !parameter.path("name").asText().equals("state"));
              assertThat(states).hasSize(1);
              assertThat(states.getFirst().at("/schema/enum"))
                  .map(JsonNode::asText)
                  .contains("FREE", "EARMARKED")
                  .doesNotContain("RETIRED", "NOT_RECORDED");
            });
  }

  @Test
  void namesTheHeadersThatOperationsNeed() {
    ApiOperation.all().stream()
        .filter(operation -> operation.id().equals("holds_release"))
        .forEach(
            release -> {
              assertThat(release.needs("IdempotencyKey")).isTrue();
              assertThat(release.needs("IfMatch")).isTrue();
            });
  }
}
