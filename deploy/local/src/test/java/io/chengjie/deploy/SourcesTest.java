package io.chengjie.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files as they are written; needs no kubectl. */
class SourcesTest {
  private static final Set<String> KUSTOMIZE_FIELDS =
      Set.of(
          "apiVersion",
          "kind",
          "namespace",
          "namePrefix",
          "resources",
          "labels",
          "images",
          "configMapGenerator",
          "patches",
          "transformers");

  static List<Path> kustomizations() {
    return Manifests.kustomizations();
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void resourcesFollowTheSchemas(Path folder) {
    List<JsonNode> objects =
        files(folder).filter(Files::isRegularFile).flatMap(SourcesTest::objects).toList();

    assertThat(objects).flatMap(Schemas.whole()::faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void patchesFollowTheSchemasAsFarAsTheyGo(Path folder) {
    List<JsonNode> objects = patches(folder).flatMap(SourcesTest::objects).toList();

    assertThat(objects).flatMap(Schemas.partial()::faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void everyPatchHasATarget(Path folder) {
    for (JsonNode patch : kustomization(folder).path("patches")) {
      assertThat(kinds(folder)).anyMatch(kind -> kind.matches(patch.at("/target/kind").asText()));
    }
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void usesOnlyTheFieldsOfKustomizeThatWeKnow(Path folder) {
    List<String> fields = new ArrayList<>();
    kustomization(folder).fieldNames().forEachRemaining(fields::add);

    assertThat(fields).isSubsetOf(KUSTOMIZE_FIELDS);
  }

  @Test
  void everyFileIsUsed() {
    Set<Path> used = new TreeSet<>();
    for (Path folder : kustomizations()) {
      used.add(folder.resolve("kustomization.yaml"));
      Stream.concat(files(folder).filter(Files::isRegularFile), patches(folder)).forEach(used::add);
    }

    assertThat(Manifests.yamlFiles()).containsExactlyElementsOf(used);
  }

  private static JsonNode kustomization(Path folder) {
    return Manifests.read(folder.resolve("kustomization.yaml")).getFirst();
  }

  /** What the kustomization starts from: files and other kustomizations. All must be there. */
  private static Stream<Path> files(Path folder) {
    return stream(kustomization(folder).path("resources"))
        .map(name -> folder.resolve(name.asText()).normalize())
        .peek(file -> assertThat(file).exists());
  }

  private static Stream<Path> patches(Path folder) {
    return stream(kustomization(folder).path("patches"))
        .map(patch -> folder.resolve(patch.path("path").asText()));
  }

  private static Set<String> kinds(Path folder) {
    Set<String> kinds = new TreeSet<>();
    files(folder)
        .forEach(
            file -> {
              if (Files.isDirectory(file)) {
                kinds.addAll(kinds(file));
              } else {
                objects(file).forEach(object -> kinds.add(object.path("kind").asText()));
              }
            });
    return kinds;
  }

  private static Stream<JsonNode> objects(Path file) {
    return Manifests.read(file).stream();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return array.valueStream();
  }
}
