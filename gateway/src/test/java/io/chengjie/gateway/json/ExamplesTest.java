package io.chengjie.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;

import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.Violation;
import build.buf.protovalidate.exceptions.ValidationException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.chengjie.gateway.operations.GatewayOperation;
import io.chengjie.gateway.operations.OperationCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples in the document are bodies that the gateway takes and gives. */
class ExamplesTest {
  private static final Path FOLDER = Path.of("src/main/resources/examples");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> ELSEWHERE =
      Set.of("request_id", "etag", "id", "policy_id", "number");
  private static final Set<String> IN_PATHS = Set.of("id", "policy_id", "number");

  private static final List<String> DERIVED =
      List.of("areaMu", "plannedAreaMu", "readyAreaMu", "monthlyDemandAreaMu");

  /** Operations that have examples of more than one case. */
  private static final Map<String, List<String>> OTHER_CASES =
      Map.of("siteSelections_select", List.of("land"));

  private final Validator validator = ValidatorFactory.newBuilder().build();

  @Test
  void everyOperationHasItsExamplesAndNoExampleIsLeftOver() throws IOException {
    Set<String> expected = new TreeSet<>();
    for (GatewayOperation operation : OperationCatalog.get().all()) {
      for (String example : examplesOf(operation)) {
        expected.add(example + ".response.json");
        if (hasBody(operation)) {
          expected.add(example + ".request.json");
        }
      }
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void everyRequestIsTakenByTheStrictReaderAndKeepsTheRules()
      throws IOException, ValidationException {
    for (GatewayOperation operation : OperationCatalog.get().all()) {
      if (!hasBody(operation)) {
        continue;
      }
      boolean wrapped = operation.resourceMember().isPresent();
      Descriptor type =
          operation
              .resourceMember()
              .map(f -> f.getMessageType())
              .orElse(operation.input().orElseThrow());
      for (String example : examplesOf(operation)) {
        MessageReader reader =
            new MessageReader(
                field ->
                    !wrapped
                        && (GatewayOperation.isCarriedByHeader(field)
                            || IN_PATHS.contains(field.getName())),
                operation.isPartialUpdate());
        Message.Builder message = DynamicMessage.newBuilder(type);
        var body =
            JsonDocument.parse(Files.readAllBytes(FOLDER.resolve(example + ".request.json")));
        reader.read(body, message);
        assertThat(reader.violations()).as(example).isEmpty();
        if (operation.isPartialUpdate()) {
          FieldMask mask = PatchMask.of(body, type);
          assertThat(mask.getPathsList()).as(example).isNotEmpty();
        } else {
          assertThat(brokenRules(message.build())).as(example).isEmpty();
        }
      }
    }
  }

  @Test
  void everyResponseIsWhatTheWriterWrites() throws IOException {
    for (GatewayOperation operation : OperationCatalog.get().all()) {
      if (operation.output().isEmpty()) {
        continue;
      }
      for (String name : examplesOf(operation)) {
        String example = Files.readString(FOLDER.resolve(name + ".response.json"));
        DynamicMessage.Builder message = DynamicMessage.newBuilder(operation.output().get());
        JsonFormat.parser().merge(withoutMu(example), message);
        assertThat(JSON.readTree(MessageWriter.toJson(message.build())))
            .as(name)
            .isEqualTo(JSON.readTree(example));
      }
    }
  }

  /** Names of its examples, the usual one first. */
  private static List<String> examplesOf(GatewayOperation operation) {
    List<String> names = new ArrayList<>(List.of(operation.id()));
    OTHER_CASES
        .getOrDefault(operation.id(), List.of())
        .forEach(name -> names.add(operation.id() + "." + name));
    return names;
  }

  /** Broken rules of members that the body carries. */
  private List<String> brokenRules(Message message) throws ValidationException {
    return validator.validate(message).getViolations().stream()
        .map(Violation::toProto)
        .filter(broken -> !ELSEWHERE.contains(broken.getField().getElements(0).getFieldName()))
        .map(broken -> broken.getRuleId() + " " + broken.getField())
        .toList();
  }

  /** Areas in mu are derived, so no message has them. */
  private static String withoutMu(String example) throws IOException {
    JsonNode tree = JSON.readTree(example);
    for (String derived : DERIVED) {
      tree.findParents(derived)
          .forEach(
              parent -> ((com.fasterxml.jackson.databind.node.ObjectNode) parent).remove(derived));
    }
    return tree.toString();
  }

  private static boolean hasBody(GatewayOperation operation) {
    return operation.rpcs().stream()
        .findFirst()
        .filter(rpc -> !rpc.getName().startsWith("Get") && !rpc.getName().startsWith("List"))
        .isPresent();
  }
}
