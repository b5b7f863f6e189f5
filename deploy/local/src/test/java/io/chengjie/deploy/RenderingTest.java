package io.chengjie.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The base and each overlay as kustomize renders them. Where kubectl is not present, only {@link
 * SourcesTest} speaks.
 */
class RenderingTest {
  private static final Optional<Kubectl> KUBECTL = Kubectl.find();
  private static final String NOT_RENDERED =
      "kubectl not present: the overlays are not rendered, only their files are checked";
  private static final Map<Path, Rendering> RENDERED = new ConcurrentHashMap<>();

  @BeforeAll
  static void sayWhenNothingIsRendered() {
    if (KUBECTL.isEmpty()) {
      System.out.println(NOT_RENDERED);
    }
  }

  @BeforeEach
  void needsKubectl() {
    assumeTrue(KUBECTL.isPresent(), NOT_RENDERED);
  }

  static List<Path> complete() {
    return Manifests.kustomizations().stream()
        .filter(folder -> Manifests.ROOT.relativize(folder).toString().matches("base|overlays/.*"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("complete")
  void everyRenderedObjectFollowsItsSchema(Path kustomization) {
    assertThat(rendering(kustomization).objects())
        .hasSizeGreaterThan(30)
        .flatMap(Schemas.whole()::faults)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("complete")
  void everyRuleIsKept(Path kustomization) {
    assertThat(Rules.faults(rendering(kustomization))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("complete")
  void hasTheFourProgramsAndThreeMigrations(Path kustomization) {
    assertThat(rendering(kustomization).programs().map(Rendering::name))
        .containsExactlyInAnyOrder(
            "enterprise-service",
            "park-service",
            "policy-service",
            "gateway",
            "enterprise-service-migration",
            "park-service-migration",
            "policy-service-migration");
  }

  @ParameterizedTest
  @MethodSource("complete")
  void everySecretIsInTheOperationsManual(Path kustomization) throws IOException {
    String manual =
        Files.readString(Manifests.ROOT.resolve("../../docs/operations.md").normalize());
    var documented =
        Pattern.compile("^\\| `([a-z-]+)` \\| (.+?) \\|", Pattern.MULTILINE)
            .matcher(manual)
            .results()
            .flatMap(
                row ->
                    Pattern.compile("`([a-z.]+)`")
                        .matcher(row.group(2))
                        .results()
                        .map(key -> row.group(1) + "/" + key.group(1)))
            .collect(Collectors.toSet());

    assertThat(documented).containsAll(Rules.secrets(rendering(kustomization)));
  }

  @ParameterizedTest
  @CsvSource({
    "gateway, enterprise-service, true",
    "gateway, park-service, true",
    "gateway, policy-service, true",
    "enterprise-service, park-service, true",
    "enterprise-service, policy-service, true",
    "enterprise-service, gateway, false",
    "park-service, policy-service, false",
    "park-service, enterprise-service, false",
    "policy-service, park-service, false",
    "policy-service, enterprise-service, false",
    "park-service, gateway, false",
  })
  void callsRunOneWayOnly(String caller, String called, boolean allowed) {
    Rendering rendering = rendering(overlay("cloudnative-pg"));

    assertThat(
            new Network(rendering).allows(pod(rendering, caller), pod(rendering, called), "http"))
        .isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "enterprise-service, true",
    "park-service, true",
    "policy-service, true",
    "gateway, false",
  })
  void onlyTheServicesReachTheDatabase(String program, boolean allowed) {
    Rendering own = rendering(overlay("cloudnative-pg"));
    Rendering external = rendering(overlay("external-postgres"));
    JsonNode database = Network.labels("cnpg.io/cluster", "database");

    assertThat(new Network(own).allows(pod(own, program), database, "5432")).isEqualTo(allowed);
    assertThat(new Network(external).allowsOutside(pod(external, program), "5432"))
        .isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"enterprise", "park", "policy"})
  void migrationsReachTheDatabaseAndAreCalledByNobody(String service) {
    Rendering rendering = rendering(overlay("cloudnative-pg"));
    JsonNode migration = Rendering.podLabels(rendering.get("Job", service + "-service-migration"));
    JsonNode database = Network.labels("cnpg.io/cluster", "database");

    assertThat(new Network(rendering).allows(migration, database, "5432")).isTrue();
    assertThat(
            rendering
                .all("Service")
                .filter(s -> Rendering.containsAll(s.at("/spec/selector"), migration)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"enterprise", "park", "policy"})
  void eachServiceHasADatabaseAndARoleOfItsOwn(String service) {
    Rendering rendering = rendering(overlay("cloudnative-pg"));
    JsonNode cluster = rendering.get("Cluster", "database");
    JsonNode database = rendering.get("Database", service);

    assertThat(database.at("/spec/owner").asText()).isEqualTo(service);
    assertThat(database.at("/spec/cluster/name").asText()).isEqualTo(Rendering.name(cluster));
    assertThat(cluster.at("/spec/managed/roles").valueStream())
        .filteredOn(role -> role.path("name").asText().equals(service))
        .extracting(role -> role.at("/passwordSecret/name").asText())
        .containsExactly(service + "-database");
    assertThat(Rules.secrets(rendering))
        .contains(service + "-database/username", service + "-database/password");
    assertThat(rendering.all("ConfigMap").map(map -> map.at("/data/jdbc-url").asText()))
        .anyMatch(
            url ->
                url.startsWith(
                    "jdbc:postgresql://database-rw:5432/" + service + "?sslmode=verify-full"));
  }

  @Test
  void onlyTheProcessOwnerHasATokenOfItsOwn() {
    Rendering rendering = rendering(overlay("cloudnative-pg"));

    assertThat(
            rendering
                .programs()
                .filter(
                    p ->
                        Rendering.container(p)
                            .path("env")
                            .findValuesAsText("name")
                            .contains("CHENGJIE_IDENTITY_SERVICE_TOKEN_FILE"))
                .map(Rendering::name))
        .containsExactly("enterprise-service");
  }

  /** The canaries: each breaks one thing in a good rendering. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Deployment          | gateway      | /spec/template/spec/securityContext/runAsNonRoot                           | may run as root
          Job                 | park-service-migration | /spec/template/spec/containers/0/securityContext/readOnlyRootFilesystem | may write its root
          Deployment          | park-service | /spec/template/spec/containers/0/securityContext/capabilities              | keeps capabilities
          Deployment          | park-service | /spec/template/spec/containers/0/resources/limits/memory                   | says no limits/memory
          Deployment          | park-service | /spec/template/spec/containers/0/livenessProbe                             | has no probe liveness/live
          Deployment          | park-service | /spec/template/spec/terminationGracePeriodSeconds                          | is killed before its calm end
          Deployment          | park-service | /spec/replicas                                                             | has 0 pod
          Deployment          | park-service | /spec/template/spec/topologySpreadConstraints                              | may be all on one node
          Deployment          | park-service | /spec/template/spec/serviceAccountName                                     | has no service account
          Deployment          | park-service | /spec/template/spec/containers/0/image                                     | has an image without version
          Deployment          | park-service | /spec/template/spec/containers/0/envFrom                                   | reads no common settings
          Deployment          | park-service | /spec/template/spec/volumes/0                                              | mounts
          Job                 | park-service-migration | /spec/template/spec/containers/0/env                         | does not migrate
          Deployment          | park-service | /spec/template/spec/containers/0/env                                       | migrates
          Service             | park-service | /spec/clusterIP                                                            | is headless, or is not
          Service             | park-service | /spec/selector/app.kubernetes.io~1component                                | finds not just its own
          PodDisruptionBudget | park-service | /spec/selector/matchLabels/app.kubernetes.io~1name                         | guards not exactly one
          """)
  void aBrokenRuleIsNoticed(String kind, String name, String removed, String fault) {
    Rendering broken = rendering(overlay("cloudnative-pg")).copy();
    int slash = removed.lastIndexOf('/');
    JsonNode parent = broken.get(kind, name).at(removed.substring(0, slash));
    String last = removed.substring(slash + 1).replace("~1", "/");
    if (parent instanceof ArrayNode list) {
      list.remove(Integer.parseInt(last));
    } else {
      assertThat(((ObjectNode) parent).remove(last)).isNotNull();
    }

    assertThat(Rules.faults(broken))
        .anyMatch(line -> line.startsWith(kind + " " + name + " " + fault));
  }

  private static JsonNode pod(Rendering rendering, String program) {
    return Rendering.podLabels(rendering.get("Deployment", program));
  }

  private static Path overlay(String name) {
    return Manifests.ROOT.resolve("overlays").resolve(name);
  }

  private static Rendering rendering(Path kustomization) {
    return RENDERED.computeIfAbsent(
        kustomization, folder -> new Rendering(KUBECTL.orElseThrow().render(folder)));
  }
}
